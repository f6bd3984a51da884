import { defineRule } from '../define-rule';
import type { Resource } from '../resource';

/** The database can be brought back. */
export const backupDatabase = defineRule<Resource>({
  id: 'backup/database',
  severity: 'warning',
  title: 'MySQL is backed up',
  why: 'Three copies of a table protect against the loss of a server. They do not protect against a wrong DELETE, which reaches all three at once.',
  hint: 'name an S3 bucket under backup in project.ts, and keep a schedule under database.backup',
  toldBy: 'backup/no-target',
  subjects: (input) => input.ofType('PerconaXtraDBCluster.pxc.percona.com'),
  inspect: ({ manifest }) => {
    const schedule = manifest.at('spec', 'backup', 'schedule');
    return schedule.items.length > 0 ? [] : [{ at: manifest.at('spec', 'backup'), message: 'is never backed up' }];
  },
});
