import type { BackupTarget } from '../../base/backup-target-spec';
import { imageName } from '../../catalog/image-name';
import { IMAGES } from '../../catalog/images';
import type {
  PerconaXtraDBClusterBackup as Backup,
  PerconaXtraDBClusterStorages as Storage,
} from '../../imports/crds/pxc.percona.com/percona-xtra-db-cluster';
import type { BackupSchedule } from './database-spec';
import { MYSQL_BACKUP_CREDENTIALS } from './mysql-secrets';

/** Storages of the cluster, by the names that schedules and restores refer to. */
export const BACKUP_STORAGES = {
  /** Full backups. */
  full: 's3',
  /** Binary logs. */
  log: 'binlogs',
} as const;

/**
 * The backup section of the MySQL cluster: full backups by schedule, and the binary log every five minutes.
 *
 * With the log a restore can go to any moment after the oldest backup, and a lost cluster costs five minutes of data instead
 * of a day. That is worth one small pod, so it is on wherever there is a schedule; without full backups the log is useless.
 * It has a folder of its own: the operator deletes old backups but never old logs, and a lifecycle rule of the bucket,
 * which does that, must not reach the backups.
 */
export function mysqlBackup(target: BackupTarget & { readonly prefix: string }, schedules: readonly BackupSchedule[]): Backup {
  return {
    image: imageName(IMAGES.perconaXtrabackup),
    // The tag is pinned; by the operator's default no backup and no restore starts while the registry is away.
    imagePullPolicy: 'IfNotPresent',
    storages: {
      [BACKUP_STORAGES.full]: {
        ...s3(target, { bucket: target.bucket, prefix: `${target.prefix}/mysql` }),
        resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
      },
      // In the name of the bucket, which the operator cuts at the first slash: what uploads and replays the log looks at nothing
      // else. With a `prefix` the logs of all environments would lie in the root of the bucket, and share one index.
      ...(schedules.length > 0 && {
        [BACKUP_STORAGES.log]: s3(target, { bucket: `${target.bucket}/${target.prefix}/binlogs` }),
      }),
    },
    schedule: schedules.map(({ name, schedule, keep }) => ({
      name,
      schedule,
      storageName: BACKUP_STORAGES.full,
      retention: { type: 'count', count: keep, deleteFromStorage: true },
    })),
    ...(schedules.length > 0 && {
      pitr: {
        enabled: true,
        storageName: BACKUP_STORAGES.log,
        timeBetweenUploads: 300,
        // It does not know how long a log gets, so it reserves a large buffer for each upload.
        resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '1Gi' } },
      },
    }),
  };
}

function s3({ region, endpoint }: BackupTarget, place: { readonly bucket: string; readonly prefix?: string }): Storage {
  return {
    type: 's3',
    s3: { ...place, region, endpointUrl: endpoint, credentialsSecret: MYSQL_BACKUP_CREDENTIALS },
  };
}
