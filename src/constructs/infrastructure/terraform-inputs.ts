import type { InfrastructureEnvironment } from './infrastructure-environment';

/** One root variable of the stack, and the GitLab CI variable that holds its value. */
export interface TerraformInput {
  /** Name of the Terraform variable. */
  readonly name: string;
  readonly type: 'string' | 'list(string)';
  /** True for secrets: Terraform hides them in plans and logs. */
  readonly sensitive: boolean;
  /** Says what it is for and where the value comes from; shown when it is missing. */
  readonly description: string;
  /** GitLab CI variable with the value. Where it is not `TF_VAR_<name>` already, the pipeline copies it to that name. */
  readonly gitlabVariable: string;
}

/** The root variables of an environment, by the name that constructs use. */
export interface TerraformInputs {
  readonly hcloudToken: TerraformInput;
  readonly clusterHcloudToken: TerraformInput;
  readonly sshPrivateKey: TerraformInput;
  readonly registryRobotPassword: TerraformInput;
  readonly adminSources: TerraformInput;
  /** Absent when the project gives the public key itself. */
  readonly sshPublicKey?: TerraformInput;
  /** Present when the project has a backup target, like the next one. */
  readonly backupAccessKeyId?: TerraformInput;
  readonly backupSecretAccessKey?: TerraformInput;
}

/**
 * Every value that the stack takes from the pipeline instead of from project.ts. None has a default, so a missing one
 * stops the plan.
 */
export function terraformInputs({
  infrastructure,
  backup,
}: Pick<InfrastructureEnvironment, 'infrastructure' | 'backup'>): TerraformInputs {
  return {
    hcloudToken: secret('hcloud_token', 'Hetzner Cloud API token of the provider; a plan may use a read-only one.'),
    clusterHcloudToken: secret(
      'cluster_hcloud_token',
      'Hetzner Cloud API token that the cluster keeps for load balancers, volumes and autoscaling; the same in every plan.',
    ),
    sshPrivateKey: secret('ssh_private_key', 'Private SSH key with which kube-hetzner sets up the servers.'),
    registryRobotPassword: secret(
      'registry_robot_password',
      'Password with which the servers pull from the private image registry.',
    ),
    adminSources: {
      ...plain(
        'admin_sources',
        'Address ranges of runners, hub and offices, which may reach SSH and the Kubernetes API of the servers themselves; a JSON list.',
      ),
      type: 'list(string)',
    },
    ...(infrastructure.ssh.publicKey === undefined && {
      sshPublicKey: plain('ssh_public_key', 'Public SSH key that belongs to ssh_private_key.'),
    }),
    ...(backup && {
      backupAccessKeyId: secret('backup_s3_access_key_id', 'Access key of the backup bucket.', backup.accessKeyId.gitlabVariable),
      backupSecretAccessKey: secret(
        'backup_s3_secret_access_key',
        'Secret key of the backup bucket.',
        backup.secretAccessKey.gitlabVariable,
      ),
    }),
  };
}

function secret(name: string, purpose: string, gitlabVariable?: string): TerraformInput {
  return { ...plain(name, purpose, gitlabVariable), sensitive: true };
}

function plain(name: string, purpose: string, gitlabVariable = `TF_VAR_${name}`): TerraformInput {
  return {
    name,
    type: 'string',
    sensitive: false,
    description: `${purpose} GitLab CI variable: ${gitlabVariable}`,
    gitlabVariable,
  };
}
