/** A CI variable that somebody has to set in GitLab. */
export interface GitlabVariable {
  readonly name: string;
  /** How it is kept: what is `protected` reaches only pipelines of protected branches and tags. */
  readonly settings: 'masked, protected' | 'masked' | 'protected' | 'file, protected' | '';
  readonly purpose: string;
}

/**
 * The CI variables with which the pipeline works.
 *
 * What the secrets of the project need comes on top: `registration.gitlabVariables` of `inventory.json` lists it.
 */
export const GITLAB_VARIABLES: readonly GitlabVariable[] = [
  {
    name: 'BLUE_GITLAB_TOKEN',
    settings: 'masked, protected',
    purpose: 'project access token, role Maintainer, scope `api`: stores credentials, opens issues and merge requests',
  },
  {
    name: 'BLUE_COMMENT_TOKEN',
    settings: 'masked',
    purpose: 'project access token, role Developer, scope `api`: comments on merge requests and resolves its own threads',
  },
  {
    name: 'DEPLOY_KEY',
    settings: 'file, protected',
    purpose: 'private SSH key, its public half a deploy key that may push to `deploy/*`; commits are signed with it',
  },
  { name: 'DEPLOY_KNOWN_HOSTS', settings: 'file, protected', purpose: 'host keys of GitLab: `ssh-keyscan gitlab.example.com`' },
  {
    name: 'TF_STATE_PASSPHRASE',
    settings: 'masked, protected',
    purpose: 'encrypts Terraform state and plans: `openssl rand -base64 32`, and keep a copy elsewhere',
  },
  { name: 'TF_VAR_hcloud_token', settings: 'masked, protected', purpose: 'Hetzner Cloud API token, read and write' },
  {
    name: 'TF_VAR_cluster_hcloud_token',
    settings: 'masked, protected',
    purpose: 'another one, which the cluster keeps for load balancers, volumes and autoscaling',
  },
  {
    name: 'HCLOUD_TOKEN_READONLY',
    settings: 'masked, protected',
    purpose: 'a third one that can only read, for the nightly plan and those of merge requests',
  },
  { name: 'TF_VAR_ssh_private_key', settings: 'protected', purpose: 'SSH key of the servers; several lines cannot be masked' },
  { name: 'TF_VAR_ssh_public_key', settings: '', purpose: 'its public half, unless the project file has it' },
  {
    name: 'TF_VAR_registry_robot_password',
    settings: 'masked, protected',
    purpose: 'password with which the servers pull images',
  },
  {
    name: 'TF_VAR_admin_sources',
    settings: '',
    purpose:
      'who may reach SSH, and the Kubernetes API of the servers themselves: `["203.0.113.0/24"]`, with the runners and the hub',
  },
  { name: 'ARM_TENANT_ID', settings: '', purpose: 'Entra ID tenant, unless the project does without' },
  { name: 'ARM_CLIENT_ID', settings: '', purpose: 'application that may register applications there' },
  { name: 'ARM_CLIENT_SECRET', settings: 'masked, protected', purpose: 'its secret' },
  { name: 'BACKUP_S3_ACCESS_KEY_ID', settings: 'masked, protected', purpose: 'access key of the backup bucket, if there is one' },
  { name: 'BACKUP_S3_SECRET_ACCESS_KEY', settings: 'masked, protected', purpose: 'its secret key' },
];
