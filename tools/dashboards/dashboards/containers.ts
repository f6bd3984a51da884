import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED, SHARE } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices } from '../panels/variables';

const NS = 'namespace=~"$namespaces"';

export const CONTAINERS = dashboard('containers', {
  title: 'Containers',
  description: 'Who needs more than it has, and who restarts.',
  subjects: ['workloads'],
  variables: [choices('namespaces', 'namespace', 'container:cpu_usage:rate5m')],
  rows: [
    [
      'Now',
      stat('Containers', 'none', `count(container:cpu_usage:rate5m{${NS}})`),
      stat(
        'Not ready',
        'none',
        `count(kube_pod_container_status_ready{${NS}} == 0 and on (namespace, pod) kube_pod_status_phase{phase="Running"} == 1) or vector(0)`,
        { limits: NONE_EXPECTED },
      ),
      stat('Waiting', 'none', `sum(kube_pod_container_status_waiting_reason{${NS}}) or vector(0)`, { limits: NONE_EXPECTED }),
      stat('Restarts within a day', 'none', `sum(increase(kube_pod_container_status_restarts_total{${NS}}[1d]))`, {
        decimals: 0,
        limits: limits('green', [3, 'orange'], [20, 'red']),
      }),
      stat(
        'Killed for their memory',
        'none',
        `count(kube_pod_container_status_last_terminated_reason{${NS},reason="OOMKilled"} == 1) or vector(0)`,
        { limits: NONE_EXPECTED },
      ),
    ],
    [
      'Tight',
      table(
        'Closest to their memory limit',
        [`topk(20, container:memory_limit_used:ratio{${NS}})`],
        [
          { field: 'namespace', title: 'Namespace' },
          { field: 'pod', title: 'Pod' },
          { field: 'container', title: 'Container' },
          { field: 'Value', title: 'Used', unit: 'percentunit' },
        ],
        { sortBy: 'Used' },
      ),
      table(
        'Farthest above their processor request',
        [
          `topk(20, container:cpu_usage:rate5m{${NS}} / on (namespace, pod, container) max by (namespace, pod, container) (kube_pod_container_resource_requests{resource="cpu"}))`,
        ],
        [
          { field: 'namespace', title: 'Namespace' },
          { field: 'pod', title: 'Pod' },
          { field: 'container', title: 'Container' },
          { field: 'Value', title: 'Of the request', unit: 'percentunit' },
        ],
        { sortBy: 'Of the request' },
      ),
      timeseries(
        'Processor',
        'short',
        [[`topk(10, sum by (namespace, container) (container:cpu_usage:rate5m{${NS}}))`, '{{namespace}} {{container}}']],
        { width: 'half' },
      ),
      timeseries(
        'Memory of the limit',
        'percentunit',
        [[`topk(10, container:memory_limit_used:ratio{${NS}})`, '{{pod}} {{container}}']],
        { width: 'half', max: 1, limits: SHARE },
      ),
    ],
    [
      'Trouble',
      timeseries(
        'Restarts within an hour',
        'none',
        [
          [
            `sum by (namespace, container) (increase(kube_pod_container_status_restarts_total{${NS}}[1h])) > 0`,
            '{{namespace}} {{container}}',
          ],
        ],
        { width: 'half' },
      ),
      table(
        'Waiting containers',
        [`kube_pod_container_status_waiting_reason{${NS}} == 1`],
        [
          { field: 'namespace', title: 'Namespace' },
          { field: 'pod', title: 'Pod' },
          { field: 'container', title: 'Container' },
          { field: 'reason', title: 'Reason' },
        ],
      ),
    ],
  ],
});
