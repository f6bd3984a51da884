import { Construct } from 'constructs';
import { CHARTS } from '../../catalog/charts';
import { EXTERNAL_DNS_ANNOTATION_PREFIX, HETZNER_ACME_GROUP } from '../../catalog/dns';
import { IMAGES } from '../../catalog/images';
import { NAMESPACES } from '../../catalog/namespaces';
import { HelmRelease } from '../flux/helm-release';
import { HETZNER_DNS_TOKEN } from './hetzner-dns-token';
import { KeycloakOperator } from './keycloak-operator';

export interface ControllersProps {
  readonly slug: string;
  readonly baseDomain: string;
  /** Whether the environment has a message broker. */
  readonly broker: boolean;
  /** Whether the environment is monitored. */
  readonly monitoring: boolean;
}

/** Controllers that kube-hetzner does not bring: storage, DNS, certificates and the operators of later layers. */
export class Controllers extends Construct {
  constructor(scope: Construct, id: string, props: ControllersProps) {
    super(scope, id);

    this.sharedStorage();
    this.dns(props);
    this.acmeWebhook(props);
    this.reloader(props);
    this.mysqlOperator();
    new KeycloakOperator(this, 'KeycloakOperator');
    if (props.broker) this.kafkaOperator();
    if (props.monitoring) this.monitoringDefinitions();
  }

  private sharedStorage() {
    new HelmRelease(this, 'CsiDriverNfs', {
      chart: CHARTS.csiDriverNfs,
      targetNamespace: NAMESPACES.system,
      // The snapshotter needs definitions that nothing here installs.
      values: { controller: { enableSnapshotter: false, replicas: 1 }, feature: { enableFSGroupPolicy: true } },
    });
  }

  /** Records for the load balancers (thesis listing 16). Owner id and prefix must never change for a live zone. */
  private dns({ slug, baseDomain, monitoring }: ControllersProps) {
    const { repository, tag } = IMAGES.externalDnsHetznerWebhook;
    const token = { secretKeyRef: { name: HETZNER_DNS_TOKEN.secret, key: HETZNER_DNS_TOKEN.key } };
    new HelmRelease(this, 'ExternalDns', {
      chart: CHARTS.externalDns,
      targetNamespace: NAMESPACES.externalDns,
      values: {
        provider: {
          name: 'webhook',
          webhook: {
            image: { repository, tag },
            env: [{ name: 'HETZNER_TOKEN', valueFrom: token }],
            resources: SMALL,
            securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
          },
        },
        sources: ['service'],
        domainFilters: [baseDomain],
        policy: 'sync',
        registry: 'txt',
        txtOwnerId: slug,
        // With the type and a dot, so that the owner of the base domain itself is noted inside its zone, too.
        txtPrefix: 'extdns-%{record_type}.',
        annotationPrefix: EXTERNAL_DNS_ANNOTATION_PREFIX,
        // Ownership records of *.domain need a name without the asterisk.
        extraArgs: { 'txt-wildcard-replacement': 'wildcard' },
        resources: SMALL,
        ...(monitoring && { serviceMonitor: { enabled: true } }),
      },
      ...(monitoring && AFTER_DEFINITIONS),
    });
  }

  private acmeWebhook({ monitoring }: ControllersProps) {
    new HelmRelease(this, 'AcmeWebhook', {
      chart: CHARTS.certManagerWebhookHetzner,
      targetNamespace: NAMESPACES.certManager,
      values: {
        groupName: HETZNER_ACME_GROUP,
        certManager: { namespace: NAMESPACES.certManager, serviceAccountName: 'cert-manager' },
        resources: SMALL,
        ...(monitoring && { metrics: { serviceMonitor: { enabled: true } } }),
      },
      ...(monitoring && AFTER_DEFINITIONS),
    });
  }

  /** Restarts workloads whose Secret or ConfigMap has changed; annotations keep the pod template as rendered. */
  private reloader({ monitoring }: ControllersProps) {
    new HelmRelease(this, 'Reloader', {
      chart: CHARTS.reloader,
      targetNamespace: NAMESPACES.system,
      values: {
        reloader: {
          watchGlobally: true,
          reloadStrategy: 'annotations',
          deployment: { resources: SMALL },
          ...(monitoring && { podMonitor: { enabled: true } }),
        },
      },
      ...(monitoring && AFTER_DEFINITIONS),
    });
  }

  private mysqlOperator() {
    new HelmRelease(this, 'PxcOperator', {
      chart: CHARTS.pxcOperator,
      targetNamespace: NAMESPACES.database,
      values: { disableTelemetry: true },
    });
  }

  private kafkaOperator() {
    new HelmRelease(this, 'StrimziKafkaOperator', {
      chart: CHARTS.strimziKafkaOperator,
      targetNamespace: NAMESPACES.broker,
      values: { watchNamespaces: [NAMESPACES.broker] },
    });
  }

  /**
   * Only the definitions: monitors are rendered by layers that start before the monitoring stack.
   *
   * They stay when monitoring is switched off. A release whose monitors lose their definition can neither be upgraded
   * nor removed.
   */
  private monitoringDefinitions() {
    new HelmRelease(this, 'PrometheusOperatorCrds', {
      chart: CHARTS.prometheusOperatorCrds,
      targetNamespace: NAMESPACES.monitoring,
      values: { crds: { annotations: { 'helm.sh/resource-policy': 'keep' } } },
    });
  }
}

/** For releases that bring a monitor: it can only be made when its definition is there. */
const AFTER_DEFINITIONS = { dependsOn: [CHARTS.prometheusOperatorCrds.name] };

const SMALL = { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '128Mi' } } as const;
