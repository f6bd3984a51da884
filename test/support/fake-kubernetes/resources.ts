/** Kinds that it knows, by group and version. */
export const RESOURCES: Readonly<
  Record<string, readonly { readonly name: string; readonly kind: string; readonly namespaced: boolean }[]>
> = {
  '/api/v1': [
    { name: 'namespaces', kind: 'Namespace', namespaced: false },
    { name: 'serviceaccounts', kind: 'ServiceAccount', namespaced: true },
    { name: 'secrets', kind: 'Secret', namespaced: true },
  ],
  '/apis/rbac.authorization.k8s.io/v1': [{ name: 'clusterrolebindings', kind: 'ClusterRoleBinding', namespaced: false }],
  '/apis/authentication.k8s.io/v1': [{ name: 'selfsubjectreviews', kind: 'SelfSubjectReview', namespaced: false }],
  '/apis/authorization.k8s.io/v1': [{ name: 'selfsubjectaccessreviews', kind: 'SelfSubjectAccessReview', namespaced: false }],
};
