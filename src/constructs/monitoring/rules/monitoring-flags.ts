import type { ServiceKey } from '../../../catalog/services';

/** Regular backups of the database, as far as alerts depend on them. */
export interface BackupFlags {
  /** The longest time between two scheduled backups, in hours; see `longestGapHours`. */
  readonly longestGapHours: number;
  /** Whether binary logs are uploaded between the backups. */
  readonly pointInTimeRecovery: boolean;
}

/** What runs in an environment, as far as it decides which rules and dashboards make sense. */
export interface MonitoringFlags {
  /** Whether Kafka runs, and with it the schema registry. */
  readonly broker: boolean;
  /** Regular backups of the database; false without a target or without a schedule. */
  readonly backup: false | BackupFlags;
  /** Whether K3s uploads its etcd snapshots to a bucket. */
  readonly etcdBackup: boolean;
  /** Whether servers come and go with the load. */
  readonly autoscaler: boolean;
  /** How many control planes there are: one cannot lose a quorum. */
  readonly controlPlanes: number;
  /** The M2MGate services that run. */
  readonly services: readonly ServiceKey[];
}
