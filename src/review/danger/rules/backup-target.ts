import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../base/is-record';
import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** Backups go to another place: those made so far are not found there. */
export const backupTarget: DangerRule = {
  rule: 'backup/target',
  title: 'Backups go to another place: those made so far are not found there',
  find: ({ trees }) =>
    changedObjects(trees, 'PerconaXtraDBCluster').flatMap(({ before, after }) => {
      const [old, young] = [storages(before.manifest), storages(after.manifest)];
      // Where a storage goes altogether, backups stop, which has a rule of its own.
      const moved = Object.keys(old).filter(
        (name) => Object.hasOwn(young, name) && !isDeepStrictEqual(place(old[name]), place(young[name])),
      );
      if (moved.length === 0) return [];
      return [
        {
          verdict: 'restarts' as const,
          subject: objectName(after.id),
          message: `is backed up to another place (${moved.join(', ')}): the backups made so far stay where they are, and no restore finds them`,
          hint: 'copy them, or keep the old place until the first backups at the new one are restored once',
        },
      ];
    }),
};

function storages(manifest: unknown): Readonly<Record<string, unknown>> {
  const found = readField(manifest, 'spec', 'backup', 'storages');
  return isRecord(found) ? found : {};
}

function place(storage: unknown): unknown {
  return ['endpointUrl', 'bucket', 'prefix'].map((key) => readField(storage, 's3', key));
}
