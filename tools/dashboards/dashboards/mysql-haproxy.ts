import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { states } from '../panels/states';
import { timeseries } from '../panels/timeseries';
import { choices, namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const PROXY = `${NS},proxy=~"$proxy"`;

export const MYSQL_HAPROXY = dashboard('mysql-haproxy', {
  title: 'HAProxy in front of MySQL',
  description: 'Which MySQL node gets the statements, and whether connections wait or fail.',
  subjects: ['haproxy'],
  variables: [
    namespace('haproxy_process_start_time_seconds', NAMESPACES.database),
    choices('proxy', 'proxy', 'haproxy_backend_current_sessions{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Proxies', 'none', `count(haproxy_process_start_time_seconds{${NS}})`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Usable nodes', 'none', `min(sum by (pod) (haproxy_server_status{${NS},proxy="galera-nodes",state="UP"}))`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Sessions', 'none', `sum(haproxy_frontend_current_sessions{${NS},proxy="galera-in"})`),
      stat('Waiting', 'none', `sum(haproxy_backend_current_queue{${NS}})`, { limits: NONE_EXPECTED }),
      stat('Failed connections', 'ops', `sum(rate(haproxy_backend_connection_errors_total{${NS}}[5m]))`, {
        limits: limits('green', [0.01, 'orange'], [0.1, 'red']),
      }),
    ],
    [
      'Nodes',
      states(
        'Node as the proxies see it',
        [`min by (server) (haproxy_server_status{${NS},proxy="galera-nodes",state="UP"})`, '{{server}}'],
        { 0: ['down', 'red'], 1: ['up', 'green'] },
      ),
      timeseries(
        'Where statements go',
        'Bps',
        [[`sum by (server) (rate(haproxy_server_bytes_out_total{${NS},proxy="galera-nodes"}[$__rate_interval]))`, '{{server}}']],
        { width: 'half', stack: true, description: 'One node takes all writes; a second one appears only during a fail-over.' },
      ),
      timeseries('Failed checks', 'ops', [
        [
          `sum by (server) (rate(haproxy_server_check_failures_total{${NS},proxy="galera-nodes"}[$__rate_interval]))`,
          '{{server}}',
        ],
      ]),
      timeseries('Time of the last check', 'ms', [
        [`max by (server) (haproxy_server_check_duration_seconds{${NS},proxy="galera-nodes"}) * 1000`, '{{server}}'],
      ]),
      timeseries('Sessions of each node', 'none', [
        [`sum by (server) (haproxy_server_current_sessions{${PROXY}})`, '{{server}}'],
      ]),
    ],
    [
      'Sessions',
      timeseries('Sessions', 'none', [[`sum by (proxy) (haproxy_backend_current_sessions{${PROXY}})`, '{{proxy}}']]),
      timeseries('New sessions', 'ops', [
        [`sum by (proxy) (rate(haproxy_backend_sessions_total{${PROXY}}[$__rate_interval]))`, '{{proxy}}'],
      ]),
      timeseries(
        'Sessions used of the limit',
        'percentunit',
        [
          [
            `haproxy_frontend_current_sessions{${NS},proxy="galera-in"} / haproxy_frontend_limit_sessions{${NS},proxy="galera-in"}`,
            '{{pod}}',
          ],
        ],
        { max: 1 },
      ),
      timeseries('Errors', 'ops', [
        [`sum by (proxy) (rate(haproxy_backend_connection_errors_total{${PROXY}}[$__rate_interval]))`, 'connect, {{proxy}}'],
        [`sum by (proxy) (rate(haproxy_backend_response_errors_total{${PROXY}}[$__rate_interval]))`, 'answer, {{proxy}}'],
      ]),
      timeseries('Repeated elsewhere', 'ops', [
        [`sum by (proxy) (rate(haproxy_backend_redispatch_warnings_total{${PROXY}}[$__rate_interval]))`, '{{proxy}}'],
      ]),
      timeseries('Waiting for a node', 'none', [[`sum by (proxy) (haproxy_backend_current_queue{${PROXY}})`, '{{proxy}}']]),
    ],
  ],
});
