import { readField } from '../../objects/read-field';
import { readList } from '../../objects/read-list';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** Backups of the database stop, or a kind of them does. */
export const backupStopped: DangerRule = {
  rule: 'backup/stopped',
  title: 'Backups of the database stop, or a kind of them does',
  find: ({ trees }) =>
    changedObjects(trees, 'PerconaXtraDBCluster').flatMap(({ before, after }) => {
      const schedules = [before, after].map(({ manifest }) => readList(manifest, 'spec', 'backup', 'schedule').length);
      const pitr = [before, after].map(({ manifest }) => readField(manifest, 'spec', 'backup', 'pitr', 'enabled') === true);
      const messages = [
        ...(schedules[0] && !schedules[1] ? ['is no longer backed up'] : []),
        ...(pitr[0] && !pitr[1] ? ['no longer keeps what happens between two backups'] : []),
      ];
      return messages.map((message) => ({
        verdict: 'data-loss' as const,
        subject: objectName(after.id),
        message: `${message}: what is written from now on cannot be restored`,
        hint: 'keep a schedule in database.backup and a target in backup',
      }));
    }),
};
