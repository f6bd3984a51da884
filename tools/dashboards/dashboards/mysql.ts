import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { bars } from '../panels/bars';
import { limits, SHARE } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const POD = 'namespace="$namespace",pod=~"$pod"';

export const MYSQL = dashboard('mysql', {
  title: 'MySQL',
  description: 'Whether MySQL answers, how much it does and what it waits for.',
  subjects: ['mysql', 'galera', 'haproxy', 'backup'],
  variables: [namespace('mysql_up', NAMESPACES.database), choices('pod', 'pod', 'mysql_up{namespace="$namespace"}')],
  rows: [
    [
      'Now',
      stat('Nodes that answer', 'none', 'sum(mysql_up{namespace="$namespace"})', {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Statements', 'ops', `sum(rate(mysql_global_status_questions{${POD}}[$__rate_interval]))`, { decimals: 0 }),
      stat('Transactions', 'ops', 'sum(job:mysql_transactions:rate5m{namespace="$namespace",pod=~"$pod"})', { decimals: 0 }),
      stat('Running statements', 'none', `sum(mysql_global_status_threads_running{${POD}})`, {
        limits: limits('green', [40, 'orange'], [80, 'red']),
      }),
      stat('Shortest uptime', 's', `min(mysql_global_status_uptime{${POD}})`, { limits: limits('orange', [3600, 'green']) }),
    ],
    [
      'Connections',
      bars('Connections used', 'percentunit', ['pod:mysql_connections:ratio{namespace="$namespace",pod=~"$pod"}', '{{pod}}']),
      timeseries('Connections', 'none', [
        [`mysql_global_status_threads_connected{${POD}}`, '{{pod}}'],
        [`max(mysql_global_variables_max_connections{${POD}})`, 'limit'],
      ]),
      timeseries('Refused and broken connections', 'ops', [
        [`sum by (error) (rate(mysql_global_status_connection_errors_total{${POD}}[$__rate_interval])) > 0`, '{{error}}'],
        [`sum(rate(mysql_global_status_aborted_connects{${POD}}[$__rate_interval]))`, 'failed logins'],
        [`sum(rate(mysql_global_status_aborted_clients{${POD}}[$__rate_interval]))`, 'cut off'],
      ]),
    ],
    [
      'Load',
      timeseries('Statements', 'ops', [[`rate(mysql_global_status_questions{${POD}}[$__rate_interval])`, '{{pod}}']]),
      timeseries(
        'Kinds of statements',
        'ops',
        [
          [
            `topk(8, sum by (command) (rate(mysql_global_status_commands_total{${POD},command=~"select|insert|update|delete|replace|begin|commit|rollback"}[$__rate_interval])))`,
            '{{command}}',
          ],
        ],
        { stack: true },
      ),
      timeseries('Rows', 'ops', [
        [`sum by (operation) (rate(mysql_global_status_innodb_row_ops_total{${POD}}[$__rate_interval]))`, '{{operation}}'],
      ]),
      timeseries('Running statements', 'none', [[`mysql_global_status_threads_running{${POD}}`, '{{pod}}']], {
        limits: limits('transparent', [40, 'orange']),
        description: 'Above the number of cores statements wait for each other.',
      }),
      timeseries('Slow statements', 'ops', [[`rate(mysql_global_status_slow_queries{${POD}}[$__rate_interval])`, '{{pod}}']]),
      timeseries('Temporary tables', 'ops', [
        [`sum(rate(mysql_global_status_created_tmp_tables{${POD}}[$__rate_interval]))`, 'in memory'],
        [`sum(rate(mysql_global_status_created_tmp_disk_tables{${POD}}[$__rate_interval]))`, 'on disk'],
      ]),
    ],
    [
      'Access',
      timeseries(
        'Full scans',
        'ops',
        [
          [
            `sum by (handler) (rate(mysql_global_status_handlers_total{${POD},handler=~"read_first|read_rnd_next|read_key|read_next"}[$__rate_interval]))`,
            '{{handler}}',
          ],
        ],
        { description: 'read_rnd_next is reading without an index; read_key is reading with one.' },
      ),
      timeseries('Joins without an index', 'ops', [
        [`rate(mysql_global_status_select_full_join{${POD}}[$__rate_interval])`, '{{pod}}'],
      ]),
      timeseries('Network', 'Bps', [
        [`sum(rate(mysql_global_status_bytes_received{${POD}}[$__rate_interval]))`, 'received'],
        [`sum(rate(mysql_global_status_bytes_sent{${POD}}[$__rate_interval]))`, 'sent'],
      ]),
      timeseries(
        'Open files',
        'percentunit',
        [[`mysql_global_status_open_files{${POD}} / mysql_global_variables_open_files_limit{${POD}}`, '{{pod}}']],
        { limits: SHARE, max: 1 },
      ),
      timeseries('Opened tables', 'ops', [[`rate(mysql_global_status_opened_tables{${POD}}[$__rate_interval])`, '{{pod}}']], {
        description: 'Steadily above zero: table_open_cache is too small.',
      }),
      timeseries('Waits for table locks', 'ops', [
        [`rate(mysql_global_status_table_locks_waited{${POD}}[$__rate_interval])`, '{{pod}}'],
      ]),
    ],
  ],
});
