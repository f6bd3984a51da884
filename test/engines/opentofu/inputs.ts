import { TOKENS } from './fake-hetzner/fake-hetzner';

/** Every root variable of the stack, as the pipeline hands it over. */
export const INPUTS = {
  TF_VAR_hcloud_token: TOKENS.readWrite,
  TF_VAR_cluster_hcloud_token: 'c'.repeat(64),
  TF_VAR_ssh_private_key: 'private-key-of-the-pipeline',
  TF_VAR_ssh_public_key: `ssh-ed25519 ${'A'.repeat(68)} pipeline`,
  TF_VAR_registry_robot_password: 'password-of-the-robot',
  TF_VAR_admin_sources: '["192.0.2.0/24"]',
  TF_VAR_backup_s3_access_key_id: 'access-key-of-the-bucket',
  TF_VAR_backup_s3_secret_access_key: 'secret-key-of-the-bucket',
} as const;
