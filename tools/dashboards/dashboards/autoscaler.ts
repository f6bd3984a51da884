import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED, ONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const AUTOSCALER = dashboard('autoscaler', {
  title: 'Autoscaler',
  description: 'Servers that come and go, and pods that wait for them.',
  subjects: ['autoscaler'],
  from: '24h',
  variables: [namespace('cluster_autoscaler_last_activity', NAMESPACES.system)],
  rows: [
    [
      'Now',
      stat('Dares to act', 'none', `max(cluster_autoscaler_cluster_safe_to_autoscale{${NS}})`, {
        limits: ONE_EXPECTED,
        words: { 0: 'no', 1: 'yes' },
      }),
      stat('Pods that wait', 'none', `max(cluster_autoscaler_unschedulable_pods_count{${NS}})`, { limits: NONE_EXPECTED }),
      stat('Added within a day', 'none', `sum(increase(cluster_autoscaler_scaled_up_nodes_total{${NS}}[1d]))`, { decimals: 0 }),
      stat('Removed within a day', 'none', `sum(increase(cluster_autoscaler_scaled_down_nodes_total{${NS}}[1d]))`, {
        decimals: 0,
      }),
      stat('Failed within a day', 'none', `sum(increase(cluster_autoscaler_failed_scale_ups_total{${NS}}[1d]))`, {
        decimals: 0,
        limits: limits('green', [1, 'orange']),
      }),
    ],
    [
      'Servers',
      timeseries('Nodes of the cluster', 'none', [[`sum by (state) (cluster_autoscaler_nodes_count{${NS}})`, '{{state}}']], {
        stack: true,
        steps: true,
      }),
      timeseries('Not needed', 'none', [[`max(cluster_autoscaler_unneeded_nodes_count{${NS}})`, 'servers']], { steps: true }),
      timeseries('Added and removed within an hour', 'none', [
        [`sum(increase(cluster_autoscaler_scaled_up_nodes_total{${NS}}[1h]))`, 'added'],
        [`sum by (reason) (increase(cluster_autoscaler_scaled_down_nodes_total{${NS}}[1h]))`, 'removed, {{reason}}'],
      ]),
    ],
    [
      'Work',
      timeseries('Pods that wait', 'none', [[`sum by (type) (cluster_autoscaler_unschedulable_pods_count{${NS}})`, '{{type}}']], {
        steps: true,
      }),
      timeseries('Errors', 'cpm', [
        [`60 * sum by (type) (rate(cluster_autoscaler_errors_total{${NS}}[$__rate_interval]))`, '{{type}}'],
      ]),
      timeseries('Time of a round', 's', [
        [
          `sum by (function) (rate(cluster_autoscaler_function_duration_seconds_sum{${NS},function=~"main|scaleUp|scaleDown"}[$__rate_interval])) / sum by (function) (rate(cluster_autoscaler_function_duration_seconds_count{${NS},function=~"main|scaleUp|scaleDown"}[$__rate_interval]))`,
          '{{function}}',
        ],
      ]),
    ],
    [
      'Room',
      timeseries(
        'Memory asked for',
        'percentunit',
        [
          [
            'sum by (node) (kube_pod_container_resource_requests{resource="memory"}) / on (node) kube_node_status_allocatable{resource="memory"}',
            '{{node}}',
          ],
        ],
        { width: 'half', max: 1 },
      ),
      timeseries(
        'Processor asked for',
        'percentunit',
        [
          [
            'sum by (node) (kube_pod_container_resource_requests{resource="cpu"}) / on (node) kube_node_status_allocatable{resource="cpu"}',
            '{{node}}',
          ],
        ],
        { width: 'half', max: 1 },
      ),
    ],
  ],
});
