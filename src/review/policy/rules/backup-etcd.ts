import { defineRule } from '../define-rule';
import { listClusters } from '../list-clusters';
import type { TerraformPart } from '../policy-input';

/** The state of Kubernetes can be brought back. */
export const backupEtcd = defineRule<TerraformPart>({
  id: 'backup/etcd',
  severity: 'warning',
  title: 'etcd is backed up',
  why: 'Secrets that operators have made, the certificate authority of the devices and the bindings of volumes are in etcd and nowhere else.',
  hint: 'name an S3 bucket under backup in project.ts',
  toldBy: 'backup/no-target',
  subjects: (input) => input.once(listClusters),
  inspect: ({ json }) => {
    const at = json.at('etcd_s3_backup');
    return at.isEmpty ? [{ at: json, message: 'keeps snapshots of etcd on its own servers only' }] : [];
  },
});
