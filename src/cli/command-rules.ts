/**
 * What commands can say beyond the rules of a project, by the id printed in brackets: one line each, for the reference.
 *
 * They are about the machine, the repository or a server, so that none of them can be acknowledged in a project.
 */
export const COMMAND_RULES = {
  // a render and a plan
  'render/missing': 'There is no render in the folder.',
  'render/no-inventory': 'The folder holds no inventory.json, so that it is no render of blue.',
  'render/unreadable': 'A file of a render is not what blue writes.',
  'render/no-base': 'What to compare with is neither a folder nor a commit.',
  'plan/missing': 'There is no such file with a plan.',
  'plan/unreadable': 'A plan is no JSON.',
  'plan/format': 'A plan is of a format that blue does not know.',
  'plan/errored': 'Terraform could not finish the plan.',
  'plan/no-summary': 'A file is not the summary of a Terraform plan.',

  // a repository
  'repository/not-empty': 'The folder for a new repository holds something already.',
  'git/failed': 'A Git command has failed.',

  // publishing
  'deploy/branch': 'There is no deploy branch yet.',
  'deploy/no-such-commit': 'The commit to go back to is not on the deploy branch.',
  'deploy/contended': 'Others have changed the deploy branch again and again.',
  'deploy/refused': 'The remote does not accept the push to the deploy branch.',
  'deploy/other-project': 'What is rendered belongs to another project in GitLab than the pipeline.',
  'deploy/key': 'The deploy key cannot be used.',
  'deploy/known-hosts': 'The host keys of the GitLab server are not known.',
  'verify/failed': 'Flux could not roll out a layer.',
  'verify/timeout': 'Flux has not rolled out everything in time.',

  // GitLab
  'gitlab/not-configured': 'A variable that says how to reach GitLab is not set.',
  'gitlab/unauthorized': 'GitLab does not accept the token.',
  'gitlab/forbidden': 'The token lacks a scope or a role.',
  'gitlab/not-found': 'GitLab does not show the token what it needs.',
  'gitlab/invalid': 'GitLab has refused a request.',
  'gitlab/unavailable': 'GitLab does not answer.',

  // the managed cluster
  'connect/outputs': 'What was given is not the outputs of Terraform.',
  'connect/kubeconfig': 'The kubeconfig among the Terraform outputs is incomplete.',
  'connect/no-kubeconfig': 'Nothing at hand lets blue into the managed cluster.',
  'cluster/unreachable': 'The managed cluster does not answer.',
  'cluster/certificate': 'The certificates of the managed cluster and of the kubeconfig do not fit.',
  'cluster/unauthorized': 'The managed cluster does not know the credential.',
  'cluster/refused': 'The managed cluster has refused a request.',
  'cluster/no-token': 'The managed cluster has made no token for the hub.',
  'cluster/wrong-identity': 'The new credential is not that of the hub.',

  // upgrading
  'upgrade/not-pinned': 'The repository does not pin a version of the platform.',
  'upgrade/uncommitted': 'There are changes that are not committed.',
  'upgrade/channel': 'The package has no such channel.',
  'upgrade/failed': 'A step of the upgrade has failed.',
  'upgrade/refused': 'The remote does not accept the push of the branch.',
} as const satisfies Record<string, string>;
