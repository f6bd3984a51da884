import { dashboard } from '../dashboard';
import { limits } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';

const API = 'job="apiserver"';
const KUBELET = 'job="kubelet",metrics_path="/metrics"';

const HOUR = 3600;

export const ETCD = dashboard('etcd', {
  title: 'etcd',
  description: 'Speed and size of the state of the cluster, and its snapshots.',
  subjects: ['k3s'],
  from: '24h',
  rows: [
    [
      'Now',
      stat('Size', 'bytes', `max(apiserver_storage_size_bytes{${API}})`, {
        limits: limits('green', [1e9, 'orange'], [1.5e9, 'red']),
      }),
      stat('Writes, 99% faster than', 's', 'max(operation:etcd_request_duration:p99_5m{operation=~"create|update"})', {
        limits: limits('green', [0.2, 'orange'], [0.5, 'red']),
      }),
      stat('Failed requests', 'ops', `sum(rate(etcd_request_errors_total{${API}}[5m]))`, {
        limits: limits('green', [0.01, 'orange'], [0.1, 'red']),
        decimals: 2,
      }),
      stat('Newest snapshot', 's', 'time() - max(location:etcd_snapshot_newest:timestamp_seconds)', {
        limits: limits('green', [13 * HOUR, 'orange'], [25 * HOUR, 'red']),
      }),
      stat('Newest in the bucket', 's', 'time() - max(location:etcd_snapshot_newest:timestamp_seconds{location="s3"})', {
        limits: limits('green', [13 * HOUR, 'orange'], [25 * HOUR, 'red']),
        nothing: 'none',
      }),
    ],
    [
      'Requests',
      timeseries('99% faster than', 's', [['operation:etcd_request_duration:p99_5m', '{{operation}}']]),
      timeseries(
        'Requests',
        'reqps',
        [[`sum by (operation) (rate(etcd_request_duration_seconds_count{${API}}[$__rate_interval]))`, '{{operation}}']],
        { stack: true },
      ),
      timeseries('Failed requests', 'reqps', [
        [`sum by (operation) (rate(etcd_request_errors_total{${API}}[$__rate_interval]))`, '{{operation}}'],
      ]),
    ],
    [
      'Content',
      timeseries('Size', 'bytes', [[`max by (instance) (apiserver_storage_size_bytes{${API}})`, '{{instance}}']], {
        width: 'half',
        limits: limits('transparent', [1.5e9, 'red']),
      }),
      timeseries(
        'Most frequent kinds',
        'short',
        [[`topk(10, max by (group, resource) (apiserver_resource_objects{${API}}))`, '{{resource}} {{group}}']],
        { width: 'half' },
      ),
    ],
    [
      'Snapshots',
      table(
        'Snapshots',
        ['blue_etcd_snapshot_created_timestamp_seconds * 1000', 'blue_etcd_snapshot_size_bytes'],
        [
          { field: 'name', title: 'Snapshot' },
          { field: 'node', title: 'Node' },
          { field: 'location', title: 'Where' },
          { field: 'Value #A', title: 'Taken', unit: 'dateTimeAsIso' },
          { field: 'Value #B', title: 'Size', unit: 'bytes' },
        ],
        { width: 'two thirds', sortBy: 'Taken', height: 'tall' },
      ),
      timeseries(
        'Snapshots within a day',
        'none',
        [
          [`sum by (status) (increase(k3s_etcd_snapshot_save_duration_seconds_count{${KUBELET}}[1d]))`, 'taken, {{status}}'],
          [
            `sum by (status) (increase(k3s_etcd_snapshot_save_s3_duration_seconds_count{${KUBELET}}[1d]))`,
            'uploaded, {{status}}',
          ],
        ],
        { height: 'tall' },
      ),
    ],
  ],
});
