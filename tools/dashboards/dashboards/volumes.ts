import { dashboard } from '../dashboard';
import { bars } from '../panels/bars';
import { limits, NONE_EXPECTED, SHARE } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { choices } from '../panels/variables';

const NS = 'namespace=~"$namespaces"';

export const VOLUMES = dashboard('volumes', {
  title: 'Volumes',
  description: 'What is full, what fills up, and where volumes hang.',
  subjects: ['storage'],
  from: '7d',
  variables: [choices('namespaces', 'namespace', 'persistentvolumeclaim:volume_used:ratio')],
  rows: [
    [
      'Now',
      stat('Fullest', 'percentunit', `max(persistentvolumeclaim:volume_used:ratio{${NS}})`, { limits: SHARE }),
      stat('Claims without a volume', 'none', `sum(kube_persistentvolumeclaim_status_phase{${NS},phase="Pending"})`, {
        limits: NONE_EXPECTED,
      }),
      stat('Waiting for a node', 'none', 'count(kube_volumeattachment_status_attached == 0) or vector(0)', {
        limits: NONE_EXPECTED,
      }),
      stat('Kept without a claim', 'none', 'sum(kube_persistentvolume_status_phase{phase="Released"})', {
        limits: limits('green', [1, 'orange']),
        description: 'They are paid for.',
      }),
      stat('Capacity', 'bytes', 'sum(kube_persistentvolume_capacity_bytes)'),
    ],
    [
      'Claims',
      bars('Used', 'percentunit', [`persistentvolumeclaim:volume_used:ratio{${NS}}`, '{{namespace}} {{persistentvolumeclaim}}'], {
        width: 'half',
      }),
      table(
        'Claims',
        [
          `persistentvolumeclaim:volume_used:ratio{${NS}}`,
          `max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{job="kubelet",${NS}})`,
          `predict_linear(persistentvolumeclaim:volume_used:ratio{${NS}}[1d], 7 * 86400)`,
        ],
        [
          { field: 'namespace', title: 'Namespace' },
          { field: 'persistentvolumeclaim', title: 'Claim' },
          { field: 'Value #B', title: 'Size', unit: 'bytes' },
          { field: 'Value #A', title: 'Used', unit: 'percentunit' },
          { field: 'Value #C', title: 'In a week', unit: 'percentunit' },
        ],
        { sortBy: 'Used' },
      ),
      timeseries(
        'Used over time',
        'percentunit',
        [[`persistentvolumeclaim:volume_used:ratio{${NS}}`, '{{namespace}} {{persistentvolumeclaim}}']],
        { width: 'half', max: 1 },
      ),
      timeseries(
        'Inodes used',
        'percentunit',
        [
          [
            `max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_inodes_used{job="kubelet",${NS}}) / max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_inodes{job="kubelet",${NS}})`,
            '{{namespace}} {{persistentvolumeclaim}}',
          ],
        ],
        { width: 'half', max: 1 },
      ),
    ],
    [
      'Nodes',
      bars('Volumes on each node', 'none', ['node:hcloud_volumes:count', '{{node}}'], {
        max: 16,
        limits: limits('green', [12, 'orange'], [14, 'red']),
      }),
      timeseries('Failed operations', 'cpm', [
        [
          '60 * sum by (operation_name, volume_plugin) (rate(storage_operation_duration_seconds_count{job="kubelet",status="fail-unknown"}[$__rate_interval])) > 0',
          '{{operation_name}}, {{volume_plugin}}',
        ],
      ]),
      timeseries('Average time of operations', 's', [
        [
          'sum by (operation_name) (rate(storage_operation_duration_seconds_sum{job="kubelet",status="success"}[$__rate_interval])) / sum by (operation_name) (rate(storage_operation_duration_seconds_count{job="kubelet",status="success"}[$__rate_interval]))',
          '{{operation_name}}',
        ],
      ]),
    ],
  ],
});
