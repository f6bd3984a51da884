import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** A backup that is planned also arrives somewhere, and is deleted one day. */
export const backupTarget = defineRule<Resource>({
  id: 'backup/target',
  severity: 'error',
  title: 'Backups of MySQL go to a place outside of the cluster, and are not kept forever',
  why: 'The operator skips a schedule whose storage it does not know. A backup on a volume of the cluster is lost with the cluster.',
  hint: 'name a storage of type s3 with a bucket, and how many backups are kept',
  subjects: (input) => input.ofType('PerconaXtraDBCluster.pxc.percona.com'),
  inspect: ({ manifest }) => {
    const backup = manifest.at('spec', 'backup');
    return [
      ...backup.at('schedule').items.flatMap((entry) => [...target(backup, entry), ...retention(entry)]),
      ...(backup.at('pitr', 'enabled').isTrue ? target(backup, backup.at('pitr')) : []),
    ];
  },
});

function target(backup: Cursor, entry: Cursor): Violation[] {
  const at = entry.at('storageName');
  const name = at.text ?? '';
  const storage = backup.at('storages', name);
  const what = entry.key === 'pitr' ? 'sends the binary log' : `sends the backup ${entry.at('name').scalar}`;
  if (!storage.exists) return [{ at, message: `${what} to the storage '${name}', which does not exist` }];
  if (storage.at('type').text === 'filesystem') return [{ at, message: `${what} to a volume of the cluster itself` }];
  const isNamed = ['s3', 'azure', 'gcs'].some(
    (type) => storage.at(type, 'bucket').exists || storage.at(type, 'container').exists,
  );
  return isNamed ? [] : [{ at: storage, message: `${what} to a storage without a bucket` }];
}

function retention(entry: Cursor): Violation[] {
  const count = entry.at('retention', 'count').number ?? entry.at('keep').number ?? 0;
  return count > 0 ? [] : [{ at: entry, message: `keeps every backup ${entry.at('name').scalar} forever` }];
}
