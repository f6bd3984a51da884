import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { logs } from '../panels/logs';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choice, lokiVariable, namespace } from '../panels/variables';

const SERVICE = 'namespace="$namespace",container="$service"';
const REQUESTS = `${SERVICE},uri!~"/actuator.*"`;

export const M2MGATE_SERVICE = dashboard('m2mgate-service', {
  title: 'One M2MGate service',
  description: 'Everything about the service that is chosen above, down to its logs.',
  subjects: ['m2mgate'],
  variables: [
    lokiVariable(),
    namespace('kube_pod_container_status_ready', NAMESPACES.m2mgate),
    choice('service', 'container', 'kube_pod_container_status_ready{namespace="$namespace"}'),
  ],
  rows: [
    [
      'Now',
      stat('Pods', 'none', `sum(kube_pod_container_status_ready{${SERVICE}})`, { limits: limits('red', [1, 'green']) }),
      stat('Up for', 's', `min(process_uptime_seconds{${SERVICE}})`, { limits: limits('orange', [3600, 'green']) }),
      stat('Requests', 'reqps', `sum(container:http_server_requests:rate5m{${SERVICE}})`, { decimals: 1, nothing: 'none' }),
      stat(
        'Errors',
        'percentunit',
        `sum(container:http_server_errors:rate5m{${SERVICE}}) / sum(container:http_server_requests:rate5m{${SERVICE}})`,
        {
          limits: limits('green', [0.01, 'orange'], [0.05, 'red']),
          nothing: 'none',
        },
      ),
      stat('Restarts within a day', 'none', `sum(increase(kube_pod_container_status_restarts_total{${SERVICE}}[1d]))`, {
        decimals: 0,
        limits: limits('green', [1, 'orange'], [5, 'red']),
      }),
    ],
    [
      'Requests',
      timeseries(
        'By outcome',
        'reqps',
        [[`sum by (outcome) (rate(http_server_requests_seconds_count{${REQUESTS}}[$__rate_interval]))`, '{{outcome}}']],
        { stack: true },
      ),
      timeseries('Time', 's', [
        [
          `sum(rate(http_server_requests_seconds_sum{${REQUESTS}}[$__rate_interval])) / sum(rate(http_server_requests_seconds_count{${REQUESTS}}[$__rate_interval]))`,
          'average',
        ],
        [`max(http_server_requests_seconds_max{${REQUESTS}})`, 'longest'],
      ]),
      timeseries('Errors', 'reqps', [
        [
          `sum by (uri, status) (rate(http_server_requests_seconds_count{${REQUESTS},outcome="SERVER_ERROR"}[$__rate_interval])) > 0`,
          '{{status}} {{uri}}',
        ],
      ]),
      table(
        'Paths within an hour',
        [
          `sum by (uri, method) (increase(http_server_requests_seconds_count{${REQUESTS}}[1h])) > 0`,
          `sum by (uri, method) (increase(http_server_requests_seconds_sum{${REQUESTS}}[1h])) / sum by (uri, method) (increase(http_server_requests_seconds_count{${REQUESTS}}[1h]))`,
        ],
        [
          { field: 'method', title: 'Method' },
          { field: 'uri', title: 'Path' },
          { field: 'Value #A', title: 'Requests', unit: 'short' },
          { field: 'Value #B', title: 'Average', unit: 's' },
        ],
        { width: 'full', sortBy: 'Requests' },
      ),
    ],
    [
      'Program',
      timeseries('Processor', 'short', [
        [`container:cpu_usage:rate5m{${SERVICE}}`, '{{pod}}'],
        [`max(kube_pod_container_resource_requests{${SERVICE},resource="cpu"})`, 'request'],
        [`max(kube_pod_container_resource_limits{${SERVICE},resource="cpu"})`, 'limit'],
      ]),
      timeseries('Memory', 'bytes', [
        [
          `max by (pod) (container_memory_working_set_bytes{job="kubelet",metrics_path="/metrics/cadvisor",${SERVICE}})`,
          '{{pod}}',
        ],
        [`max(kube_pod_container_resource_limits{${SERVICE},resource="memory"})`, 'limit'],
      ]),
      timeseries('Heap', 'bytes', [
        [`sum by (pod) (jvm_memory_used_bytes{${SERVICE},area="heap"})`, 'used, {{pod}}'],
        [`sum by (pod) (jvm_memory_max_bytes{${SERVICE},area="heap"} > 0)`, 'limit, {{pod}}'],
      ]),
      timeseries('Database connections', 'none', [
        [`sum(hikaricp_connections_active{${SERVICE}})`, 'in use'],
        [`sum(hikaricp_connections_pending{${SERVICE}})`, 'waited for'],
        [`sum(hikaricp_connections_max{${SERVICE}})`, 'limit'],
      ]),
      timeseries('Threads', 'none', [[`sum by (state) (jvm_threads_states_threads{${SERVICE}})`, '{{state}}']], { stack: true }),
      timeseries(
        'Lines in the logs',
        'cps',
        [[`sum by (level) (rate(logback_events_total{${SERVICE}}[$__rate_interval]))`, '{{level}}']],
        { stack: true },
      ),
    ],
    ['Logs', logs('Warnings and errors', '{namespace="$namespace",container="$service"} |~ "(?i)(warn|error|exception)"')],
  ],
});
