import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';
const REQUESTS = `${NS},uri!~"/(health|metrics).*"`;

export const KEYCLOAK = dashboard('keycloak', {
  title: 'Keycloak',
  description: 'Whether logins and tokens work, and how fast.',
  subjects: ['keycloak'],
  variables: [namespace('http_server_requests_seconds_count', NAMESPACES.auth)],
  rows: [
    [
      'Now',
      stat('Instances', 'none', `sum(kube_statefulset_status_replicas_ready{${NS}})`, {
        limits: limits('red', [1, 'orange'], [2, 'green']),
      }),
      stat('Requests', 'reqps', `sum(rate(http_server_requests_seconds_count{${REQUESTS}}[5m]))`, { decimals: 1 }),
      stat('Errors', 'percentunit', 'namespace:keycloak_errors:ratio_rate5m{namespace="$namespace"}', {
        limits: limits('green', [0.01, 'orange'], [0.05, 'red']),
        nothing: 'no requests',
      }),
      stat(
        'Average time',
        's',
        `sum(rate(http_server_requests_seconds_sum{${REQUESTS}}[5m])) / sum(rate(http_server_requests_seconds_count{${REQUESTS}}[5m]))`,
        {
          limits: limits('green', [0.25, 'orange'], [0.5, 'red']),
        },
      ),
      stat('Waiting for the database', 'none', `sum(agroal_awaiting_count{${NS}})`, { limits: NONE_EXPECTED }),
    ],
    [
      'Requests',
      timeseries(
        'Requests by outcome',
        'reqps',
        [[`sum by (outcome) (rate(http_server_requests_seconds_count{${REQUESTS}}[$__rate_interval]))`, '{{outcome}}']],
        { stack: true },
      ),
      timeseries('Average time by instance', 's', [
        [
          `sum by (pod) (rate(http_server_requests_seconds_sum{${REQUESTS}}[$__rate_interval])) / sum by (pod) (rate(http_server_requests_seconds_count{${REQUESTS}}[$__rate_interval]))`,
          '{{pod}}',
        ],
      ]),
      timeseries('Requests in progress', 'none', [[`sum by (pod) (http_server_active_requests{${NS}})`, '{{pod}}']]),
      table(
        'Slowest paths within an hour',
        [
          `topk(15, sum by (uri, method) (increase(http_server_requests_seconds_sum{${REQUESTS}}[1h])) / (sum by (uri, method) (increase(http_server_requests_seconds_count{${REQUESTS}}[1h])) > 5))`,
          `sum by (uri, method) (increase(http_server_requests_seconds_count{${REQUESTS}}[1h]))`,
        ],
        [
          { field: 'uri', title: 'Path' },
          { field: 'method', title: 'Method' },
          { field: 'Value #A', title: 'Average', unit: 's' },
          { field: 'Value #B', title: 'Requests', unit: 'short' },
        ],
        { sortBy: 'Average' },
      ),
      timeseries(
        'Errors by answer',
        'reqps',
        [
          [
            `sum by (status) (rate(http_server_requests_seconds_count{${REQUESTS},status=~"4..|5.."}[$__rate_interval]))`,
            '{{status}}',
          ],
        ],
        { width: 'half' },
      ),
    ],
    [
      'Database',
      timeseries(
        'Connections',
        'none',
        [
          [`sum by (pod) (agroal_active_count{${NS}})`, 'in use, {{pod}}'],
          [`sum by (pod) (agroal_available_count{${NS}})`, 'free, {{pod}}'],
        ],
        { width: 'half' },
      ),
      timeseries('Threads that wait for one', 'none', [[`sum by (pod) (agroal_awaiting_count{${NS}})`, '{{pod}}']], {
        width: 'half',
      }),
    ],
  ],
});
