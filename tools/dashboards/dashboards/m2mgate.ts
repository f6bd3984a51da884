import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { states } from '../panels/states';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const M2MGATE = dashboard('m2mgate', {
  title: 'M2MGate',
  description: 'All M2MGate services side by side.',
  subjects: ['m2mgate', 'cascade', 'mad', 'vpngate'],
  variables: [namespace('kube_pod_container_status_ready', NAMESPACES.m2mgate)],
  rows: [
    [
      'Now',
      stat('Services', 'none', `count(count by (container) (kube_pod_container_status_ready{${NS}}))`),
      stat('Down', 'none', `count(sum by (container) (kube_pod_container_status_ready{${NS}}) == 0) or vector(0)`, {
        limits: NONE_EXPECTED,
      }),
      stat('Restarts within a day', 'none', `sum(increase(kube_pod_container_status_restarts_total{${NS}}[1d]))`, {
        decimals: 0,
        limits: limits('green', [3, 'orange'], [20, 'red']),
      }),
      stat('Requests', 'reqps', `sum(container:http_server_requests:rate5m{${NS}})`, { decimals: 1 }),
      stat('Waiting for the database', 'none', `sum(hikaricp_connections_pending{${NS}})`, { limits: NONE_EXPECTED }),
    ],
    [
      'Services',
      states(
        'Ready',
        [`max by (container) (kube_pod_container_status_ready{${NS}})`, '{{container}}'],
        { 0: ['down', 'red'], 1: ['ready', 'green'] },
        { width: 'half' },
      ),
      table(
        'Services',
        [
          `sum by (container) (kube_pod_container_status_ready{${NS}})`,
          `container:http_server_requests:rate5m{${NS}}`,
          `container:http_server_errors:rate5m{${NS}} / container:http_server_requests:rate5m{${NS}}`,
          `container:http_server_request_duration:avg5m{${NS}}`,
          `max by (container) (container:memory_limit_used:ratio{${NS}})`,
        ],
        [
          { field: 'container', title: 'Service' },
          { field: 'Value #A', title: 'Pods' },
          { field: 'Value #B', title: 'Requests', unit: 'reqps' },
          { field: 'Value #C', title: 'Errors', unit: 'percentunit' },
          { field: 'Value #D', title: 'Average', unit: 's' },
          { field: 'Value #E', title: 'Memory', unit: 'percentunit' },
        ],
      ),
    ],
    [
      'Requests',
      timeseries('Requests', 'reqps', [[`container:http_server_requests:rate5m{${NS}}`, '{{container}}']]),
      timeseries('Errors', 'reqps', [[`container:http_server_errors:rate5m{${NS}}`, '{{container}}']]),
      timeseries('Average time', 's', [[`container:http_server_request_duration:avg5m{${NS}}`, '{{container}}']]),
    ],
    [
      'Programs',
      timeseries('Processor', 'short', [[`sum by (container) (container:cpu_usage:rate5m{${NS}})`, '{{container}}']]),
      timeseries(
        'Memory of the limit',
        'percentunit',
        [[`max by (container) (container:memory_limit_used:ratio{${NS}})`, '{{container}}']],
        { max: 1 },
      ),
      timeseries('Errors in the logs', 'cpm', [
        [`60 * sum by (container) (rate(logback_events_total{${NS},level="error"}[$__rate_interval]))`, '{{container}}'],
      ]),
    ],
  ],
});
