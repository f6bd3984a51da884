/** Labels of everything that is made to connect a cluster. */
const labels = { 'app.kubernetes.io/managed-by': 'blue' } as const;

const namespace = 'blue-system';
const name = 'blue-hub';

/**
 * Who the hub is in a managed cluster.
 *
 * Flux applies whole layers there, operators, roles and all, so it is an administrator; but one of its own, whose
 * credentials can be renewed and taken away without touching those of people.
 */
export const HUB_IDENTITY = {
  namespace,
  name,
  labels,
  /** Name that the API knows it by. */
  username: `system:serviceaccount:${namespace}:${name}`,
  /** Selector for its token Secrets. */
  tokenSelector: 'app.kubernetes.io/managed-by=blue,app.kubernetes.io/component=hub-token',
  tokenLabels: { ...labels, 'app.kubernetes.io/component': 'hub-token' },
  objects: [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, labels } },
    // Pods have no business with this identity.
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace, labels }, automountServiceAccountToken: false },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name, labels },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'cluster-admin' },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ],
} as const;
