/**
 * Fields that the API server refuses to change, by `Kind.group`. Sizes and classes of volumes have rules of their own.
 */
export const IMMUTABLE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'StatefulSet.apps': ['spec.selector', 'spec.serviceName', 'spec.volumeClaimTemplates', 'spec.podManagementPolicy'],
  'Deployment.apps': ['spec.selector'],
  'DaemonSet.apps': ['spec.selector'],
  'Job.batch': ['spec.template', 'spec.selector', 'spec.completions', 'spec.completionMode'],
  Service: ['spec.clusterIP', 'spec.clusterIPs'],
  PersistentVolumeClaim: ['spec.accessModes', 'spec.volumeName', 'spec.volumeMode', 'spec.selector', 'spec.dataSource'],
  Secret: ['type'],
  'RoleBinding.rbac.authorization.k8s.io': ['roleRef'],
  'ClusterRoleBinding.rbac.authorization.k8s.io': ['roleRef'],
  'StorageClass.storage.k8s.io': ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
  'PriorityClass.scheduling.k8s.io': ['value'],
  'IngressClass.networking.k8s.io': ['spec.controller'],
  'CustomResourceDefinition.apiextensions.k8s.io': ['spec.group', 'spec.scope', 'spec.names.plural', 'spec.names.kind'],
};
