import type { KubeHetznerVariables } from '../../imports/kube-hetzner/kube-hetzner-variables';
import type { InfrastructureEnvironment } from './infrastructure-environment';
import type { InputVariables } from './input-variables';

/** Sends the etcd snapshots that K3s takes to the backup bucket (K3s flags `--etcd-s3-*`), below `<prefix>/etcd`. */
export function etcdBackup(
  backup: InfrastructureEnvironment['backup'],
  { backupAccessKeyId, backupSecretAccessKey }: InputVariables,
): Pick<KubeHetznerVariables, 'etcdS3Backup'> {
  if (!backup) return {};
  return {
    etcdS3Backup: {
      // K3s wants the host alone.
      'etcd-s3-endpoint': backup.endpoint.replace(/^https:\/\//, '').replace(/\/$/, ''),
      'etcd-s3-region': backup.region,
      'etcd-s3-bucket': backup.bucket,
      'etcd-s3-folder': `${backup.prefix}/etcd`,
      'etcd-s3-access-key': backupAccessKeyId?.stringValue,
      'etcd-s3-secret-key': backupSecretAccessKey?.stringValue,
    },
  };
}
