import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, ONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const NFS = dashboard('nfs', {
  title: 'NFS',
  description: 'Files that several pods share: the server, its volume, and how the nodes use it.',
  subjects: ['storage'],
  variables: [namespace('kube_deployment_status_replicas_available{deployment="nfs-server"}', NAMESPACES.system)],
  rows: [
    [
      'Now',
      stat('Server', 'none', `sum(kube_deployment_status_replicas_available{${NS},deployment="nfs-server"})`, {
        limits: ONE_EXPECTED,
        words: { 0: 'down', 1: 'runs' },
      }),
      stat(
        'Volume used',
        'percentunit',
        'max(persistentvolumeclaim:volume_used:ratio{namespace="$namespace",persistentvolumeclaim="nfs-server"})',
        {
          limits: limits('green', [0.7, 'orange'], [0.85, 'red']),
        },
      ),
      stat('Shared claims', 'none', 'count(kube_persistentvolumeclaim_info{storageclass="nfs"})'),
      stat('Requests', 'ops', 'sum(instance:nfs_requests:rate5m)', { decimals: 0 }),
      stat('Repeated requests', 'ops', 'sum(rate(node_nfs_rpc_retransmissions_total[5m]))', {
        limits: limits('green', [0.1, 'orange'], [1, 'red']),
        decimals: 1,
      }),
    ],
    [
      'Nodes',
      timeseries('Requests of each node', 'ops', [['sum by (instance) (instance:nfs_requests:rate5m)', '{{instance}}']]),
      timeseries('Kinds of requests', 'ops', [['topk(10, sum by (method) (instance:nfs_requests:rate5m)) > 0', '{{method}}']]),
      timeseries(
        'Repeated requests',
        'ops',
        [['sum by (instance) (rate(node_nfs_rpc_retransmissions_total[$__rate_interval]))', '{{instance}}']],
        {
          description: 'The server did not answer within the time limit.',
        },
      ),
    ],
    [
      'Server',
      timeseries('Processor', 'short', [
        ['sum(container:cpu_usage:rate5m{namespace="$namespace",container="nfs-server"})', 'cores'],
      ]),
      timeseries(
        'Memory',
        'percentunit',
        [['container:memory_limit_used:ratio{namespace="$namespace",container="nfs-server"}', '{{pod}}']],
        { max: 1 },
      ),
      timeseries('Network', 'Bps', [
        [
          `sum(rate(container_network_receive_bytes_total{job="kubelet",metrics_path="/metrics/cadvisor",${NS},pod=~"nfs-server-.*"}[$__rate_interval]))`,
          'in',
        ],
        [
          `sum(rate(container_network_transmit_bytes_total{job="kubelet",metrics_path="/metrics/cadvisor",${NS},pod=~"nfs-server-.*"}[$__rate_interval]))`,
          'out',
        ],
      ]),
      table(
        'Shared claims',
        ['kube_persistentvolumeclaim_info{storageclass="nfs"}'],
        [
          { field: 'namespace', title: 'Namespace' },
          { field: 'persistentvolumeclaim', title: 'Claim' },
          { field: 'volumename', title: 'Volume' },
        ],
        { width: 'full' },
      ),
    ],
  ],
});
