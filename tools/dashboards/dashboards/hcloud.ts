import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const HCLOUD = dashboard('hcloud', {
  title: 'Hetzner Cloud',
  description: 'What the cluster asks of Hetzner, and its load balancers.',
  subjects: ['hcloud'],
  variables: [namespace('hcloud_api_requests_total', NAMESPACES.system)],
  rows: [
    [
      'Now',
      stat('Requests within an hour', 'none', `sum(increase(hcloud_api_requests_total{${NS}}[1h]))`, {
        decimals: 0,
        limits: limits('green', [2500, 'orange'], [3600, 'red']),
      }),
      stat('Limited', 'none', `sum(increase(hcloud_api_requests_total{${NS},code="429"}[1h])) or vector(0)`, {
        decimals: 0,
        limits: NONE_EXPECTED,
      }),
      stat('Errors', 'none', `sum(increase(hcloud_api_requests_total{${NS},code=~"5.."}[1h])) or vector(0)`, {
        decimals: 0,
        limits: limits('green', [1, 'orange'], [20, 'red']),
      }),
      stat('Refused', 'none', `sum(increase(hcloud_api_requests_total{${NS},code=~"401|403"}[1h])) or vector(0)`, {
        decimals: 0,
        limits: NONE_EXPECTED,
      }),
      stat(
        'Without an address',
        'none',
        'count(kube_service_spec_type{type="LoadBalancer"} unless on (namespace, service) kube_service_status_load_balancer_ingress) or vector(0)',
        { limits: NONE_EXPECTED },
      ),
    ],
    [
      'API',
      timeseries(
        'Requests by answer',
        'reqps',
        [[`sum by (code) (container_code:hcloud_api_requests:rate5m{${NS}})`, '{{code}}']],
        { stack: true },
      ),
      timeseries(
        'Requests by program',
        'reqps',
        [[`sum by (container) (container_code:hcloud_api_requests:rate5m{${NS}})`, '{{container}}']],
        { stack: true },
      ),
      timeseries('Time', 's', [
        [
          `sum by (container) (rate(hcloud_api_request_duration_seconds_sum{${NS}}[$__rate_interval])) / sum by (container) (rate(hcloud_api_request_duration_seconds_count{${NS}}[$__rate_interval]))`,
          '{{container}}',
        ],
      ]),
    ],
    [
      'Cluster',
      timeseries(
        'Operations of the cloud controller',
        'cpm',
        [[`60 * sum by (op) (rate(cloud_controller_manager_operations_total{${NS}}[$__rate_interval]))`, '{{op}}']],
        { width: 'half' },
      ),
      table(
        'Load balancers',
        ['kube_service_status_load_balancer_ingress'],
        [
          { field: 'namespace', title: 'Namespace' },
          { field: 'service', title: 'Service' },
          { field: 'ip', title: 'Address' },
          { field: 'hostname', title: 'Name' },
        ],
      ),
    ],
  ],
});
