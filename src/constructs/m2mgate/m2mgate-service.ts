import { k8s } from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { SUBDOMAINS } from '../../catalog/hosts';
import type { TerraformLoadBalancer } from '../../catalog/load-balancer-annotations';
import type { NamedLoadBalancer } from '../../catalog/load-balancers';
import { NAMESPACES } from '../../catalog/namespaces';
import { SERVICE_CONTAINER } from '../../catalog/service-container';
import { serviceImage } from '../../catalog/service-images';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import { NAME_LABEL } from '../kubernetes/deployment';
import { NetworkPolicy } from '../kubernetes/network-policy';
import { PodDisruptionBudget } from '../kubernetes/pod-disruption-budget';
import { CertificateAuthority } from './certificate-authority';
import { instanceVariables } from './instance-variables';
import { LeafKeyPair } from './leaf-key-pair';
import { needLabels } from './need-labels';
import { PublicService } from './public-service';
import type { RunningService } from './running-service';
import type { ServiceConnections } from './service-connections';
import { serviceFlows } from './service-flows';
import { serviceHost } from './service-host';
import type { SecretFiles, ServiceData } from './service-pod';
import type { ServiceInstance, ServicePort } from './service-shape';
import { ServiceWorkload } from './service-workload';
import { WebRoute } from './web-route';

/** What all services of an environment have in common. */
export interface ServiceContext {
  readonly baseDomain: string;
  readonly connections: ServiceConnections;
  /** Whether Prometheus asks the services for metrics. */
  readonly monitoring: boolean;
  /** Load balancers as Terraform has made them. */
  readonly loadBalancers: Omit<TerraformLoadBalancer, 'service'>;
}

/** Label that all services carry, by which Prometheus finds them. */
export const PART_OF = { 'app.kubernetes.io/part-of': 'm2mgate' };
const INSTANCE_LABEL = 'app.kubernetes.io/instance';
const MANAGEMENT: ServicePort = { name: 'management', port: SERVICE_CONTAINER.ports.management };

/** Any of the M2MGate services, with everything that is its own. */
export class M2MGateService extends Construct {
  private readonly name: string;
  private readonly pods: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly service: RunningService,
    private readonly context: ServiceContext,
  ) {
    super(scope, id);
    this.name = service.definition.name;
    this.pods = { [NAME_LABEL]: this.name };

    const secretFiles = [...this.keyPair(), ...this.signingCa()];
    const data = this.data();
    for (const instance of service.shape.instances) this.workload(instance, secretFiles, data);
    this.internalService();
    this.policy();
    this.route();
    this.publicService();
    this.budget();
  }

  /** A key pair of the service's own: row `service` of thesis table 4.1, or `cascade`. */
  private keyPair(): SecretFiles[] {
    const { keyPair, loadBalancer } = this.service.shape;
    if (!keyPair) return [];
    const secret = `${this.name}-certificate`;
    const dnsNames = [...(loadBalancer ? [this.publicHost(loadBalancer)] : []), serviceHost(this.name)];
    new LeafKeyPair(this, 'KeyPair', { name: secret, commonName: this.name, dnsNames });
    return [{ name: 'key-pair', secret, files: ['keystore.p12', 'truststore.p12'], path: SERVICE_CONTAINER.keyPairPath }];
  }

  /** The key with which certificates of devices are signed (thesis listing 24). */
  private signingCa(): SecretFiles[] {
    if (!this.service.definition.signsCertificates) return [];
    const secret = CertificateAuthority.certificate;
    return [{ name: 'm2mgate-csr-ca', secret, files: ['keystore.p12'], path: SERVICE_CONTAINER.signingCaPath }];
  }

  private data(): ServiceData | undefined {
    const { storage } = this.service.definition;
    if (!storage) return undefined;
    const { path, sizeGB, shared } = storage;
    if (!shared) return { path, from: { sizeGB } };
    const claim = `${this.name}-data`;
    new k8s.KubePersistentVolumeClaim(this, 'Data', {
      metadata: {
        name: claim,
        namespace: NAMESPACES.m2mgate,
        // Files outlive a service that is switched off for a while.
        annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      },
      spec: {
        accessModes: ['ReadWriteMany'],
        storageClassName: STORAGE_CLASSES.shared,
        resources: { requests: { storage: k8s.Quantity.fromString(`${sizeGB}Gi`) } },
      },
    });
    return { path, from: { claim } };
  }

  private workload(instance: ServiceInstance, secretFiles: readonly SecretFiles[], data: ServiceData | undefined) {
    const { definition, settings, shape } = this.service;
    const replicas = definition.replicas ?? 1;
    const selector = instance.name === this.name ? this.pods : { ...this.pods, [INSTANCE_LABEL]: instance.name };
    new ServiceWorkload(this, instance.name, {
      name: instance.name,
      service: this.name,
      labels: { ...selector, ...PART_OF, ...needLabels(definition.needs) },
      selector,
      image: serviceImage(this.name, settings.tagRef),
      replicas,
      variables: instanceVariables(this.service, instance, this.context.connections),
      ports: [MANAGEMENT, ...shape.ports, ...instance.listeners],
      resources: settings.resources ?? definition.resources,
      secretFiles,
      data,
      spread: replicas > 1 || shape.instances.length > 1,
      networkAdministration: shape.networkAdministration,
    });
  }

  private internalService() {
    const ports = [MANAGEMENT, ...this.service.shape.ports];
    new k8s.KubeService(this, 'Service', {
      metadata: { name: this.name, namespace: NAMESPACES.m2mgate, labels: { ...this.pods, ...PART_OF } },
      spec: {
        selector: { ...this.pods },
        ports: ports.map(({ name, port }) => ({ name, port, protocol: 'TCP', targetPort: k8s.IntOrString.fromString(name) })),
      },
    });
  }

  private policy() {
    new NetworkPolicy(this, 'NetworkPolicy', {
      name: this.name,
      namespace: NAMESPACES.m2mgate,
      pods: this.pods,
      ingress: serviceFlows(this.service, this.context.monitoring),
    });
  }

  private route() {
    const { definition, settings } = this.service;
    if (!definition.web) return;
    const subdomain = 'subdomain' in definition.web ? definition.web.subdomain : settings[definition.web.subdomainSetting];
    const { baseDomain } = this.context;
    new WebRoute(this, 'Route', { name: this.name, host: subdomain ? `${subdomain}.${baseDomain}` : baseDomain });
  }

  private publicService() {
    const { loadBalancer, instances } = this.service.shape;
    if (!loadBalancer) return;
    new PublicService(this, 'PublicService', {
      name: `${this.name}-public`,
      pods: this.pods,
      ports: instances.flatMap(({ listeners }) => listeners),
      loadBalancer: { ...this.context.loadBalancers, service: loadBalancer },
      host: this.publicHost(loadBalancer),
    });
  }

  private publicHost(loadBalancer: NamedLoadBalancer): string {
    return `${SUBDOMAINS[loadBalancer]}.${this.context.baseDomain}`;
  }

  private budget() {
    if ((this.service.definition.replicas ?? 1) < 2) return;
    new PodDisruptionBudget(this, 'PodDisruptionBudget', {
      name: this.name,
      namespace: NAMESPACES.m2mgate,
      pods: this.pods,
    });
  }
}
