/** The kinds of one API group and version that the platform writes or accepts from a project. */
export interface KindGroup {
  /** API group; empty for Kubernetes' core group. */
  readonly group: string;
  /** The version we write. For a custom resource it must be the storage version of its definition. */
  readonly version: string;
  readonly kinds: readonly string[];
}

/** Custom resources: they get TypeScript types and a strict schema. */
export const CUSTOM_RESOURCES: readonly KindGroup[] = [
  { group: 'cert-manager.io', version: 'v1', kinds: ['Certificate', 'ClusterIssuer', 'Issuer'] },
  {
    group: 'external-secrets.io',
    version: 'v1',
    kinds: ['ClusterExternalSecret', 'ClusterSecretStore', 'ExternalSecret', 'SecretStore'],
  },
  { group: 'external-secrets.io', version: 'v1alpha1', kinds: ['PushSecret'] },
  { group: 'generators.external-secrets.io', version: 'v1alpha1', kinds: ['Password'] },
  { group: 'helm.cattle.io', version: 'v1', kinds: ['HelmChartConfig'] },
  { group: 'helm.toolkit.fluxcd.io', version: 'v2', kinds: ['HelmRelease'] },
  { group: 'k8s.keycloak.org', version: 'v2beta1', kinds: ['Keycloak', 'KeycloakRealmImport'] },
  { group: 'kafka.strimzi.io', version: 'v1', kinds: ['Kafka', 'KafkaNodePool', 'KafkaTopic', 'KafkaUser'] },
  { group: 'kustomize.toolkit.fluxcd.io', version: 'v1', kinds: ['Kustomization'] },
  { group: 'monitoring.coreos.com', version: 'v1', kinds: ['PodMonitor', 'Probe', 'PrometheusRule', 'ServiceMonitor'] },
  { group: 'notification.toolkit.fluxcd.io', version: 'v1', kinds: ['Receiver'] },
  { group: 'notification.toolkit.fluxcd.io', version: 'v1beta3', kinds: ['Alert', 'Provider'] },
  {
    group: 'pxc.percona.com',
    version: 'v1',
    kinds: ['PerconaXtraDBCluster', 'PerconaXtraDBClusterBackup', 'PerconaXtraDBClusterRestore'],
  },
  { group: 'source.toolkit.fluxcd.io', version: 'v1', kinds: ['GitRepository', 'HelmRepository', 'OCIRepository'] },
  {
    group: 'traefik.io',
    version: 'v1alpha1',
    kinds: ['IngressRoute', 'IngressRouteTCP', 'Middleware', 'TLSOption', 'TLSStore'],
  },
];

/**
 * Kubernetes' own kinds: strict schemas only, their types come from cdk8s-plus-30.
 *
 * Secret is missing on purpose: the platform never renders one.
 */
export const KUBERNETES_KINDS: readonly KindGroup[] = [
  {
    group: '',
    version: 'v1',
    kinds: [
      'ConfigMap',
      'LimitRange',
      'Namespace',
      'PersistentVolume',
      'PersistentVolumeClaim',
      'Pod',
      'ResourceQuota',
      'Service',
      'ServiceAccount',
    ],
  },
  {
    group: 'admissionregistration.k8s.io',
    version: 'v1',
    kinds: ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
  },
  { group: 'apiextensions.k8s.io', version: 'v1', kinds: ['CustomResourceDefinition'] },
  { group: 'apps', version: 'v1', kinds: ['DaemonSet', 'Deployment', 'StatefulSet'] },
  { group: 'autoscaling', version: 'v2', kinds: ['HorizontalPodAutoscaler'] },
  { group: 'batch', version: 'v1', kinds: ['CronJob', 'Job'] },
  { group: 'networking.k8s.io', version: 'v1', kinds: ['Ingress', 'IngressClass', 'NetworkPolicy'] },
  { group: 'policy', version: 'v1', kinds: ['PodDisruptionBudget'] },
  { group: 'rbac.authorization.k8s.io', version: 'v1', kinds: ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'] },
  { group: 'scheduling.k8s.io', version: 'v1', kinds: ['PriorityClass'] },
  { group: 'storage.k8s.io', version: 'v1', kinds: ['CSIDriver', 'StorageClass'] },
];

/** Those of Kubernetes' own kinds that belong to no namespace. Their published schemas do not say. */
export const CLUSTER_SCOPED: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'CSIDriver',
  'CustomResourceDefinition',
  'IngressClass',
  'Namespace',
  'PersistentVolume',
  'PriorityClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
]);
