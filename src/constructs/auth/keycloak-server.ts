import { Construct } from 'constructs';
import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import { NAMESPACES } from '../../catalog/namespaces';
import { KEYCLOAK, type KeycloakSpec } from '../../imports/crds/k8s.keycloak.org/keycloak';
import { CustomResource } from '../kubernetes/custom-resource';
import type { NetworkPeer } from '../kubernetes/network-policy';
import { PodDisruptionBudget } from '../kubernetes/pod-disruption-budget';
import { BOOTSTRAP_ADMIN } from './bootstrap-admin';
import type { DatabaseConnection } from './database-connection';
import { KEYCLOAK_NAME, KEYCLOAK_PODS } from './keycloak-pods';
import { operatorPeers } from './operator-peers';
import type { Realm } from './realm/realm';
import { REALM_UPDATER } from './realm-updater';
import { ThemeVolume } from './theme-volume';
import { vaultFiles } from './vault-files';

export interface KeycloakServerProps {
  /** Name under which browsers reach it. */
  readonly host: string;
  readonly database: DatabaseConnection;
  /** The realms whose rotating secrets the server reads from its vault. */
  readonly realms: readonly Realm[];
  /** Pods that may connect. The instances among themselves always may. */
  readonly clients: readonly NetworkPeer[];
  /** Pods that may read metrics; none switches metrics off. */
  readonly monitors: readonly NetworkPeer[];
}

/**
 * Keycloak: two instances behind Traefik, on the MySQL cluster (thesis listing 26; `k8s.keycloak.org/v2beta1`).
 *
 * Its operator makes a StatefulSet, the Services `keycloak-service` and `keycloak-discovery`, and a NetworkPolicy that
 * also lets the instances find each other. It rolls the pods when a Secret changes that the resource names.
 */
export class KeycloakServer extends Construct {
  constructor(scope: Construct, id: string, props: KeycloakServerProps) {
    super(scope, id);

    new CustomResource(this, 'Keycloak', KEYCLOAK, {
      metadata: { name: KEYCLOAK_NAME, namespace: NAMESPACES.auth },
      spec: {
        ...this.release(),
        ...this.access(props),
        db: this.database(props.database),
        // Galera knows no distributed transactions.
        transaction: { xaEnabled: false },
        bootstrapAdmin: { user: { secret: BOOTSTRAP_ADMIN.secret }, service: { secret: REALM_UPDATER.secret } },
        additionalOptions: this.options(props),
        // Monitors come with the monitoring layer, also to a cluster that had none when Keycloak was made.
        serviceMonitor: { enabled: false },
        networkPolicy: this.networkPolicy(props),
        resources: { requests: { cpu: '500m', memory: '1250Mi' }, limits: { memory: '2Gi' } },
        scheduling: { topologySpreadConstraints: this.spread() },
        unsupported: { podTemplate: { spec: this.pod(props.realms) } },
      },
    });
    new PodDisruptionBudget(this, 'DisruptionBudget', {
      name: KEYCLOAK_NAME,
      namespace: NAMESPACES.auth,
      pods: KEYCLOAK_PODS,
    });
  }

  private release(): Pick<KeycloakSpec, 'instances' | 'image' | 'startOptimized' | 'update'> {
    return {
      instances: 2,
      image: imageName(IMAGES.keycloak),
      // The operator takes any image that is named here for one that was built for its options, and this one is not.
      startOptimized: false,
      // One instance after the other when the operator finds that old and new can run side by side.
      update: { strategy: 'Auto' },
    };
  }

  /** Plain HTTP inside the cluster; Traefik ends TLS and says so in its headers. */
  private access({ host }: KeycloakServerProps): Partial<KeycloakSpec> {
    return {
      // Browsers must use the public name; pods may use the Service and still get the public name as issuer.
      hostname: { hostname: `https://${host}`, backchannelDynamic: true },
      http: { httpEnabled: true },
      proxy: { headers: 'xforwarded' },
      ingress: { enabled: false },
      // Nothing in a pod asks the Kubernetes API: the instances find each other through the database.
      automountServiceAccountToken: false,
    };
  }

  private database({ host, port, database, secret }: DatabaseConnection): KeycloakSpec['db'] {
    return {
      vendor: 'mysql',
      host,
      port,
      database,
      usernameSecret: { name: secret, key: 'username' },
      passwordSecret: { name: secret, key: 'password' },
      poolInitialSize: 5,
      poolMinSize: 5,
      poolMaxSize: 30,
    };
  }

  private options({ realms, monitors }: KeycloakServerProps) {
    const monitored = monitors.length > 0;
    return [
      { name: 'db-url-properties', value: '?sslMode=REQUIRED' },
      { name: 'log-console-output', value: 'json' },
      // Beyond that, new requests are refused at once instead of piling up.
      { name: 'http-max-queued-requests', value: '1000' },
      { name: 'metrics-enabled', value: String(monitored) },
      // Logins and their errors are counted only when asked for.
      ...(monitored ? [{ name: 'event-metrics-user-enabled', value: 'true' }] : []),
      ...vaultFiles(realms).options,
    ];
  }

  /** The operator opens a port to everybody when nobody is listed for it, so somebody always is. */
  private networkPolicy({ clients, monitors }: KeycloakServerProps): KeycloakSpec['networkPolicy'] {
    const self = [{ namespace: NAMESPACES.auth, pods: KEYCLOAK_PODS }];
    return { enabled: true, http: operatorPeers(clients), management: operatorPeers(monitors.length > 0 ? monitors : self) };
  }

  private spread() {
    return [
      {
        maxSkew: 1,
        topologyKey: 'kubernetes.io/hostname',
        // With one node left, two instances on it are better than one.
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: KEYCLOAK_PODS },
      },
    ];
  }

  /** What the operator has no fields for; it adds the rest to this pod and its first container. */
  private pod(realms: readonly Realm[]): NonNullable<NonNullable<KeycloakSpec['unsupported']>['podTemplate']>['spec'] {
    const themes = new ThemeVolume(this, 'Themes');
    const vault = vaultFiles(realms);
    return {
      enableServiceLinks: false,
      securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
      initContainers: [themes.ownership()],
      containers: [
        {
          securityContext: { runAsNonRoot: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          volumeMounts: [themes.mount, ...vault.mounts],
        },
      ],
      volumes: [themes.volume, ...vault.volumes],
    };
  }
}
