import * as z from 'zod';
import { cronSpec } from '../../base/cron-spec';
import { nameSpec } from '../../base/name-spec';
import { resourcesSpec } from '../../base/resources-spec';
import { VOLUME_SIZE_GB } from '../../catalog/volume-size';

const mysql = z
  .strictObject({
    storageSizeGB: z
      .int()
      .min(VOLUME_SIZE_GB.min)
      .max(VOLUME_SIZE_GB.max)
      .default(100)
      .meta({ description: 'Size of the volume of each MySQL node, in GiB. It can grow but never shrink.' }),
    resources: resourcesSpec.optional().meta({ description: 'Resource requests and limits of each MySQL node.' }),
  })
  .meta({ id: 'MySqlProps', description: 'The MySQL cluster.' });

const schedule = z
  .strictObject({
    name: nameSpec(40)
      .optional()
      .meta({ description: 'Name of the schedule. Without it, the name follows from the cron fields.' }),
    schedule: cronSpec.meta({ description: "When to back up, as five cron fields in UTC, for example '15 2 * * *'." }),
    keep: z.int().min(1).max(365).default(7).meta({ description: 'How many backups of this schedule to keep.' }),
  })
  .meta({ id: 'BackupScheduleProps', description: 'One regular backup.' });

/**
 * One backup each night, kept for a week: a fault found after a weekend or a long holiday can still be undone.
 * 02:15 UTC is after the default upgrade window and not on the full hour, when everybody else's backups start.
 */
const NIGHTLY = { name: 'nightly', schedule: '15 2 * * *', keep: 7 };

const backup = z
  .strictObject({
    schedule: z
      .array(schedule)
      .default([NIGHTLY])
      .meta({ description: 'Regular backups to the target under `backup`. An empty list switches them off.' }),
  })
  .meta({ id: 'DatabaseBackupProps', description: 'Regular backups of MySQL.' });

/** What a project says about the database (thesis table B.4). */
export const databaseSpec = z
  .strictObject({
    mysql: mysql.prefault({}),
    backup: backup.prefault({}),
  })
  .meta({ id: 'DatabaseProps', description: 'The database.' });

/** One regular backup after resolving. */
export type BackupSchedule = Required<z.output<typeof schedule>>;

/** The database after resolving. */
export interface DatabaseSettings {
  readonly mysql: z.output<typeof mysql>;
  readonly backup: { readonly schedule: readonly BackupSchedule[] };
}
