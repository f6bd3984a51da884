import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** Backups are on by default and useless without a bucket, which only the project can name. */
export function backupTarget({ settings }: Resolved): Issue[] {
  if (settings.backup || settings.database.backup.schedule.length === 0) return [];
  return [
    problem('backup/no-target', 'backup', {
      message: 'is missing, so nothing of the database is backed up',
      hint: 'name an S3 bucket under backup, or switch backups off with an empty list database.backup.schedule',
    }),
  ];
}
