import { NAMESPACES } from '../../catalog/namespaces';
import {
  PERCONA_XTRA_DB_CLUSTER_RESTORE as RESTORE,
  type PerconaXtraDBClusterRestoreSpec as RestoreSpec,
} from '../../imports/crds/pxc.percona.com/percona-xtra-db-cluster-restore';
import { BACKUP_STORAGES } from './mysql-backup';
import { MYSQL_CLUSTER } from './mysql-endpoint';
import { MYSQL_BACKUP_CREDENTIALS } from './mysql-secrets';

/** A backup that lies in a bucket, whether or not the cluster that made it still exists. */
export interface BackupInBucket {
  /** Where it lies, as its PerconaXtraDBClusterBackup said: `s3://<bucket>/<prefix>/mysql/mysql-<time>-full`. */
  readonly destination: string;
  /** The bucket, as under `backup` in project.ts. */
  readonly target: { readonly bucket: string; readonly endpoint: string; readonly region: string };
}

export interface RestoreOptions {
  /** Name of the restore; each one needs a name of its own, because it runs once. */
  readonly name: string;
  /** Name of a PerconaXtraDBClusterBackup on the cluster (`kubectl get pxc-backup -n mysql`), or a backup in a bucket. */
  readonly backup: string | BackupInBucket;
  /**
   * Moment to go to, after the backup: `latest`, or a time in UTC as `YYYY-MM-DD hh:mm:ss`.
   * @default - the moment of the backup
   */
  readonly until?: string;
}

/**
 * For the jobs of a restore; the nodes that are stopped meanwhile leave room for them. xtrabackup prepares the files with
 * three quarters of the limit, at most 2 GB, and without one with 100 MB, which is many times slower.
 */
const RESOURCES = { limits: { memory: '3Gi' } };

/**
 * The object that brings MySQL back to a backup (`pxc.percona.com/v1` PerconaXtraDBClusterRestore).
 *
 * It is for `kubectl create` by hand and never part of what is rendered: a restore in Git would be made again whenever
 * somebody removes it. See docs/how-to/restore-a-backup.md.
 */
export function restoreManifest({ name, backup, until }: RestoreOptions) {
  const spec: RestoreSpec = {
    pxcCluster: MYSQL_CLUSTER,
    ...(typeof backup === 'string' ? { backupName: backup } : { backupSource: inBucket(backup) }),
    ...(until && { pitr: { ...moment(until), backupSource: { storageName: BACKUP_STORAGES.log } } }),
    resources: RESOURCES,
  };
  return {
    apiVersion: `${RESTORE.group}/${RESTORE.version}`,
    kind: RESTORE.kind,
    metadata: { name, namespace: NAMESPACES.database },
    spec,
  };
}

function inBucket({ destination, target: { bucket, endpoint, region } }: BackupInBucket): RestoreSpec['backupSource'] {
  const s3 = { bucket, ...folder(destination), endpointUrl: endpoint, region, credentialsSecret: MYSQL_BACKUP_CREDENTIALS };
  return { destination, s3 };
}

/** Where the operator has put its mark when the binary log after this backup has a gap; it looks in the root otherwise. */
function folder(destination: string): { prefix?: string } {
  const prefix = /^s3:\/\/[^/]+\/(.+)\/[^/]+$/.exec(destination)?.[1];
  return prefix === undefined ? {} : { prefix };
}

function moment(until: string): RestoreSpec['pitr'] {
  return until === 'latest' ? { type: 'latest' } : { type: 'date', date: until };
}
