import { NAMESPACES } from '../../../catalog/namespaces';
import type { AlertingRule } from './alerting-rule';
import type { BackupFlags } from './monitoring-flags';
import type { RuleSubject } from './rule-subject';

const MYSQL = `namespace="${NAMESPACES.database}"`;

/** What a full backup of a volume of the usual size takes, and a retry. */
const BACKUP_HOURS = 4;

/** Backups of MySQL: the objects of the operator, and the upload of binary logs between them. */
export function backupRules({ longestGapHours, pointInTimeRecovery }: BackupFlags): RuleSubject {
  return {
    name: 'backup',
    title: 'Backups of MySQL',
    records: [{ record: 'namespace:pxc_backup_newest:timestamp_seconds', expr: `max by (namespace) (${completed()})` }],
    alerts: [...fullBackups(Math.ceil(longestGapHours) + BACKUP_HOURS), ...(pointInTimeRecovery ? binaryLogs() : [])],
  };
}

/** When each successful backup was completed; the operator sets the time only then. */
function completed(): string {
  return `blue_pxc_backup_completed_timestamp_seconds{${MYSQL}} and on (namespace, name) blue_pxc_backup_info{${MYSQL},state="Succeeded"}`;
}

function fullBackups(oldestHours: number): AlertingRule[] {
  return [
    {
      alert: 'MySQLBackupMissing',
      severity: 'critical',
      expr: `time() - namespace:pxc_backup_newest:timestamp_seconds > ${oldestHours} * 3600`,
      for: '15m',
      summary: 'There is no recent backup of MySQL',
      description: `The newest successful backup is {{ $value | humanizeDuration }} old. By the schedule it should never be older than ${oldestHours} hours, ${BACKUP_HOURS} of them for the backup itself and a retry.`,
    },
    {
      alert: 'MySQLBackupNone',
      severity: 'critical',
      expr: `absent(blue_pxc_backup_info{${MYSQL},state="Succeeded"}) and on () count(blue_pxc_info{${MYSQL}}) > 0`,
      for: `${oldestHours}h`,
      summary: 'There is no backup of MySQL at all',
      description: `Not a single successful backup exists, ${oldestHours} hours after the cluster was made: a lost volume would be lost data.`,
    },
    {
      alert: 'MySQLBackupFailed',
      severity: 'warning',
      expr: `blue_pxc_backup_info{${MYSQL},state="Failed"} and on (namespace, name) time() - blue_pxc_backup_created_timestamp_seconds{${MYSQL}} < 86400`,
      summary: 'A backup of MySQL has failed',
      description:
        'Backup {{ $labels.name }} has failed within the last day. The next one of the schedule runs as usual; two in a row raise MySQLBackupMissing.',
    },
    {
      alert: 'MySQLBackupStuck',
      severity: 'warning',
      expr: `blue_pxc_backup_info{${MYSQL},state=~"Starting|Running|Suspended"} and on (namespace, name) time() - blue_pxc_backup_created_timestamp_seconds{${MYSQL}} > ${BACKUP_HOURS} * 3600`,
      for: '10m',
      summary: 'A backup of MySQL does not end',
      description: `Backup {{ $labels.name }} has been {{ $labels.state | toLower }} for more than ${BACKUP_HOURS} hours. While it runs its donor node is slower, and the next one waits.`,
    },
    {
      alert: 'MySQLRestoreFailed',
      severity: 'critical',
      expr: `blue_pxc_restore_info{${MYSQL},state="Failed"}`,
      summary: 'Restoring MySQL has failed',
      description:
        'Restore {{ $labels.name }} has failed. The cluster stays stopped until another restore succeeds or it is resumed by hand.',
    },
    {
      alert: 'MySQLRestoreRunning',
      severity: 'info',
      expr: `blue_pxc_restore_info{${MYSQL},state!~"Succeeded|Failed"}`,
      for: '1h',
      summary: 'MySQL is being restored',
      description:
        'Restore {{ $labels.name }} has been in state {{ $labels.state }} for an hour. The cluster is stopped meanwhile.',
    },
  ];
}

function binaryLogs(): AlertingRule[] {
  return [
    {
      alert: 'MySQLBinlogUploadStalled',
      severity: 'warning',
      expr: `time() - pxc_binlog_collector_last_processing_timestamp{${MYSQL}} > 1800`,
      for: '5m',
      summary: 'Binary logs are not uploaded',
      description:
        'The last successful run of the collector was {{ $value | humanizeDuration }} ago; it should run every five minutes. What was written since then is lost if the volumes are.',
    },
    {
      alert: 'MySQLBinlogUploadFailing',
      severity: 'warning',
      expr: `increase(pxc_binlog_collector_failure_total{${MYSQL}}[30m]) > 3`,
      summary: 'Uploading binary logs fails',
      description:
        '{{ $value | humanize }} runs of the collector have failed in half an hour. One failure is a busy bucket, more is a wrong key or a full quota.',
    },
    {
      alert: 'MySQLBinlogGap',
      severity: 'critical',
      expr: `increase(pxc_binlog_collector_gap_detected_total{${MYSQL}}[1h]) > 0`,
      keepFiringFor: '6h',
      summary: 'There is a gap in the uploaded binary logs',
      description:
        'Binary logs were purged before they were uploaded. From the newest backup on, no point in time after the gap can be restored: take a full backup now.',
    },
    {
      alert: 'MySQLBinlogCollectorMissing',
      severity: 'warning',
      expr: `absent(pxc_binlog_collector_last_processing_timestamp{${MYSQL}})`,
      for: '30m',
      summary: 'The binary log collector is not measured',
      description: 'The collector has not been measured for half an hour: its pod does not run, or its port 8080 is not scraped.',
    },
    {
      alert: 'MySQLRestorableTimeOld',
      severity: 'warning',
      expr: `time() - max by (namespace) (blue_pxc_backup_latest_restorable_timestamp_seconds{${MYSQL}}) > 7200`,
      for: '15m',
      summary: 'The newest restorable moment is hours ago',
      description:
        'By the operator the newest moment that can be restored is {{ $value | humanizeDuration }} ago. With uploads every five minutes two hours mean that they stopped or have a gap.',
    },
  ];
}
