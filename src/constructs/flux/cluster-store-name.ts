/**
 * Name of the registered SecretStore that writes into one namespace of the managed cluster.
 *
 * External Secrets needs a store per target namespace (`spec.provider.kubernetes.remoteNamespace`); the
 * inventory lists the ones a project needs, so that registration can make them.
 */
export function clusterStoreName(namespace: string): string {
  return `cluster-${namespace}`;
}
