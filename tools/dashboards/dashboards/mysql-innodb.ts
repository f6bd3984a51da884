import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const POD = 'namespace="$namespace",pod=~"$pod"';

export const MYSQL_INNODB = dashboard('mysql-innodb', {
  title: 'MySQL InnoDB',
  description: 'Memory, locks, logs and volume of the storage engine.',
  subjects: ['mysql'],
  variables: [namespace('mysql_up', NAMESPACES.database), choices('pod', 'pod', 'mysql_up{namespace="$namespace"}')],
  rows: [
    [
      'Now',
      stat('Buffer pool', 'bytes', `max(mysql_global_variables_innodb_buffer_pool_size{${POD}})`),
      stat('Found in memory', 'percentunit', 'min(pod:mysql_buffer_pool_hits:ratio_rate5m{namespace="$namespace",pod=~"$pod"})', {
        limits: limits('red', [0.95, 'orange'], [0.99, 'green']),
        decimals: 2,
      }),
      stat('Waiting for row locks', 'none', `sum(mysql_global_status_innodb_row_lock_current_waits{${POD}})`, {
        limits: limits('green', [5, 'orange'], [20, 'red']),
      }),
      stat(
        'Dirty pages',
        'percentunit',
        `max(mysql_global_status_buffer_pool_dirty_pages{${POD}} / on (pod) sum by (pod) (mysql_global_status_buffer_pool_pages{${POD},state=~"data|free|misc"}))`,
      ),
      stat('Volume used', 'percentunit', 'max(persistentvolumeclaim:volume_used:ratio{namespace="$namespace"})', {
        limits: limits('green', [0.7, 'orange'], [0.85, 'red']),
      }),
    ],
    [
      'Buffer pool',
      timeseries(
        'Pages',
        'short',
        [[`sum by (state) (mysql_global_status_buffer_pool_pages{${POD},state=~"data|free|misc"})`, '{{state}}']],
        { stack: true },
      ),
      timeseries('Reads', 'ops', [
        [`sum(rate(mysql_global_status_innodb_buffer_pool_read_requests{${POD}}[$__rate_interval]))`, 'asked for'],
        [`sum(rate(mysql_global_status_innodb_buffer_pool_reads{${POD}}[$__rate_interval]))`, 'from the volume'],
      ]),
      timeseries(
        'Found in memory',
        'percentunit',
        [['pod:mysql_buffer_pool_hits:ratio_rate5m{namespace="$namespace",pod=~"$pod"}', '{{pod}}']],
        { max: 1 },
      ),
      timeseries('Page changes', 'ops', [
        [
          `sum by (operation) (rate(mysql_global_status_buffer_pool_page_changes_total{${POD}}[$__rate_interval]))`,
          '{{operation}}',
        ],
      ]),
      timeseries(
        'Waits for a free page',
        'ops',
        [[`rate(mysql_global_status_innodb_buffer_pool_wait_free{${POD}}[$__rate_interval])`, '{{pod}}']],
        {
          description: 'Above zero: pages cannot be written as fast as they are changed.',
        },
      ),
      timeseries('Dirty pages', 'short', [[`mysql_global_status_buffer_pool_dirty_pages{${POD}}`, '{{pod}}']]),
    ],
    [
      'Locks',
      timeseries('Row lock waits', 'ops', [
        [`rate(mysql_global_status_innodb_row_lock_waits{${POD}}[$__rate_interval])`, '{{pod}}'],
      ]),
      timeseries('Average wait for a row lock', 'ms', [[`mysql_global_status_innodb_row_lock_time_avg{${POD}}`, '{{pod}}']]),
      timeseries('Waiting now', 'none', [[`mysql_global_status_innodb_row_lock_current_waits{${POD}}`, '{{pod}}']]),
    ],
    [
      'Volume',
      timeseries('Bytes', 'Bps', [
        [`sum(rate(mysql_global_status_innodb_data_read{${POD}}[$__rate_interval]))`, 'read'],
        [`sum(rate(mysql_global_status_innodb_data_written{${POD}}[$__rate_interval]))`, 'written'],
      ]),
      timeseries('Operations', 'iops', [
        [`sum(rate(mysql_global_status_innodb_data_reads{${POD}}[$__rate_interval]))`, 'reads'],
        [`sum(rate(mysql_global_status_innodb_data_writes{${POD}}[$__rate_interval]))`, 'writes'],
        [`sum(rate(mysql_global_status_innodb_data_fsyncs{${POD}}[$__rate_interval]))`, 'flushes'],
      ]),
      timeseries('Redo log', 'Bps', [[`rate(mysql_global_status_innodb_os_log_written{${POD}}[$__rate_interval])`, '{{pod}}']]),
      timeseries('Waits for the redo log', 'ops', [
        [`rate(mysql_global_status_innodb_log_waits{${POD}}[$__rate_interval])`, '{{pod}}'],
      ]),
      timeseries(
        'Volume used',
        'percentunit',
        [['persistentvolumeclaim:volume_used:ratio{namespace="$namespace"}', '{{persistentvolumeclaim}}']],
        {
          max: 1,
          width: 'two thirds',
          limits: limits('transparent', [0.85, 'red']),
        },
      ),
    ],
  ],
});
