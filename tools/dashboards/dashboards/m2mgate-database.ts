import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { bars } from '../panels/bars';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const SERVICE = 'namespace="$namespace",container=~"$service"';

export const M2MGATE_DATABASE = dashboard('m2mgate-database', {
  title: 'M2MGate database connections',
  description: 'Whether the pools of the services are large enough, and whether MySQL is what they wait for.',
  subjects: ['m2mgate', 'mysql'],
  variables: [
    namespace('hikaricp_connections_max', NAMESPACES.m2mgate),
    choices('service', 'container', 'hikaricp_connections_max{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('In use', 'none', `sum(hikaricp_connections_active{${SERVICE}})`),
      stat('Waited for', 'none', `sum(hikaricp_connections_pending{${SERVICE}})`, { limits: NONE_EXPECTED }),
      stat('In vain within an hour', 'none', `sum(increase(hikaricp_connections_timeout_total{${SERVICE}}[1h]))`, {
        decimals: 0,
        limits: NONE_EXPECTED,
      }),
      stat('Fullest pool', 'percentunit', `max(container_pool:hikaricp_used:ratio{${SERVICE}})`, {
        limits: limits('green', [0.7, 'orange'], [0.95, 'red']),
      }),
      stat('MySQL connections used', 'percentunit', 'max(pod:mysql_connections:ratio)', {
        limits: limits('green', [0.6, 'orange'], [0.8, 'red']),
      }),
    ],
    [
      'Pools',
      bars('Used', 'percentunit', [`max by (container) (container_pool:hikaricp_used:ratio{${SERVICE}})`, '{{container}}']),
      timeseries('In use', 'none', [[`sum by (container) (hikaricp_connections_active{${SERVICE}})`, '{{container}}']]),
      timeseries('Waited for', 'none', [[`sum by (container) (hikaricp_connections_pending{${SERVICE}})`, '{{container}}']]),
      timeseries('Time until a connection is there', 's', [
        [
          `sum by (container) (rate(hikaricp_connections_acquire_seconds_sum{${SERVICE}}[$__rate_interval])) / sum by (container) (rate(hikaricp_connections_acquire_seconds_count{${SERVICE}}[$__rate_interval]))`,
          '{{container}}',
        ],
      ]),
      timeseries(
        'Time a connection is kept',
        's',
        [
          [
            `sum by (container) (rate(hikaricp_connections_usage_seconds_sum{${SERVICE}}[$__rate_interval])) / sum by (container) (rate(hikaricp_connections_usage_seconds_count{${SERVICE}}[$__rate_interval]))`,
            '{{container}}',
          ],
        ],
        { description: 'Rises with slow statements: then a larger pool only moves the queue into MySQL.' },
      ),
      timeseries('In vain', 'cpm', [
        [`60 * sum by (container) (rate(hikaricp_connections_timeout_total{${SERVICE}}[$__rate_interval]))`, '{{container}}'],
      ]),
    ],
    [
      'MySQL at the same time',
      timeseries('Running statements', 'none', [['mysql_global_status_threads_running', '{{pod}}']]),
      timeseries('Waiting for row locks', 'none', [['mysql_global_status_innodb_row_lock_current_waits', '{{pod}}']]),
      timeseries('Paused by replication', 'percentunit', [
        ['rate(mysql_global_status_wsrep_flow_control_paused_ns[$__rate_interval]) / 1e9', '{{pod}}'],
      ]),
    ],
  ],
});
