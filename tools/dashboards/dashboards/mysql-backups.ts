import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

const HOUR = 3600;

export const MYSQL_BACKUPS = dashboard('mysql-backups', {
  title: 'Backups of MySQL',
  description: 'How far back and how close to now the data can be restored.',
  subjects: ['backup'],
  from: '7d',
  variables: [namespace('blue_pxc_info', NAMESPACES.database)],
  rows: [
    [
      'Now',
      stat('Newest backup', 's', 'time() - max(namespace:pxc_backup_newest:timestamp_seconds{namespace="$namespace"})', {
        limits: limits('green', [28 * HOUR, 'orange'], [52 * HOUR, 'red']),
        description: 'Orange and red for a backup each day; the alert knows the schedules.',
        nothing: 'none',
      }),
      stat('Oldest backup', 's', `time() - min(blue_pxc_backup_completed_timestamp_seconds{${NS}})`, { nothing: 'none' }),
      stat('Backups', 'none', `count(blue_pxc_backup_info{${NS},state="Succeeded"})`, { nothing: 'none' }),
      stat('Failed', 'none', `count(blue_pxc_backup_info{${NS},state="Failed"}) or vector(0)`, { limits: NONE_EXPECTED }),
      stat('Restorable up to', 's', `time() - max(blue_pxc_backup_latest_restorable_timestamp_seconds{${NS}})`, {
        limits: limits('green', [1800, 'orange'], [7200, 'red']),
        nothing: 'full backups only',
        description: 'Age of the newest moment that binary logs reach.',
      }),
    ],
    [
      'Backups',
      table(
        'All backups',
        [
          `blue_pxc_backup_info{${NS}}`,
          `blue_pxc_backup_created_timestamp_seconds{${NS}} * 1000`,
          `blue_pxc_backup_completed_timestamp_seconds{${NS}} * 1000`,
        ],
        [
          { field: 'name', title: 'Backup' },
          { field: 'schedule', title: 'Schedule' },
          { field: 'storage', title: 'Storage' },
          { field: 'state', title: 'State' },
          { field: 'Value #B', title: 'Started', unit: 'dateTimeAsIso' },
          { field: 'Value #C', title: 'Completed', unit: 'dateTimeAsIso' },
        ],
        { width: 'two thirds', sortBy: 'Started', height: 'tall' },
      ),
      timeseries(
        'Duration',
        's',
        [
          [
            `blue_pxc_backup_completed_timestamp_seconds{${NS}} - on (name) group_left () blue_pxc_backup_created_timestamp_seconds{${NS}}`,
            '{{name}}',
          ],
        ],
        { description: 'From the start of the job to the end of the upload.', height: 'tall' },
      ),
    ],
    [
      'Binary logs',
      timeseries('Runs of the collector', 'ops', [
        [`sum(rate(pxc_binlog_collector_success_total{${NS}}[$__rate_interval]))`, 'successful'],
        [`sum(rate(pxc_binlog_collector_failure_total{${NS}}[$__rate_interval]))`, 'failed'],
      ]),
      timeseries('Since the last', 's', [
        [`time() - max(pxc_binlog_collector_last_processing_timestamp{${NS}})`, 'run'],
        [`time() - max(pxc_binlog_collector_last_upload_timestamp{${NS}})`, 'upload'],
      ]),
      timeseries('Gaps', 'none', [[`sum(increase(pxc_binlog_collector_gap_detected_total{${NS}}[1h]))`, 'within an hour']], {
        description: 'After a gap no later moment can be restored before the next full backup.',
      }),
    ],
    [
      'Restores',
      table(
        'Restores',
        [`blue_pxc_restore_info{${NS}}`],
        [
          { field: 'name', title: 'Restore' },
          { field: 'backup', title: 'From' },
          { field: 'state', title: 'State' },
        ],
        { width: 'full' },
      ),
    ],
  ],
});
