/**
 * What a project finds in its hub namespace, by name.
 *
 * The platform repository makes these objects when it registers a project; they outlive everything that the
 * project itself renders. They are a contract between the two repositories, so they have one address.
 */
export const REGISTRATION = {
  /**
   * Secret with the kubeconfig of the managed cluster; Flux and External Secrets read the same key. It is made from the
   * GitLab variable that `blue project connect` writes, in base64.
   */
  kubeconfig: { secret: 'kubeconfig', key: 'value', gitlabVariable: 'CLUSTER_KUBECONFIG' },
  /** ServiceAccount under which everything that stays in the hub is applied. */
  serviceAccount: 'blue-project',
  /** GitRepository that follows the deploy branch. */
  gitRepository: 'project',
  /** SecretStore that reads the GitLab variables of the project. */
  gitlabStore: 'gitlab',
} as const;
