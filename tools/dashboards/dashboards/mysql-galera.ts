import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, ONE_EXPECTED } from '../panels/limits';
import { stat } from '../panels/stat';
import { states } from '../panels/states';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';
import { namespace } from '../panels/variables';

const NS = 'namespace="$namespace"';

export const MYSQL_GALERA = dashboard('mysql-galera', {
  title: 'MySQL cluster (Galera)',
  description: 'Whether the three nodes are one cluster, and which of them slows the others down.',
  subjects: ['galera'],
  variables: [namespace('mysql_up', NAMESPACES.database)],
  rows: [
    [
      'Now',
      stat('Quorum', 'none', `max(mysql_global_status_wsrep_cluster_status{${NS}})`, {
        limits: ONE_EXPECTED,
        words: { 0: 'lost', 1: 'there' },
      }),
      stat('Nodes', 'none', `min(mysql_global_status_wsrep_cluster_size{${NS}})`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Ready nodes', 'none', `sum(mysql_global_status_wsrep_ready{${NS}})`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Clusters', 'none', `count(count by (wsrep_cluster_state_uuid) (mysql_galera_status_info{${NS}}))`, {
        limits: limits('green', [2, 'red']),
        description: 'More than one: the nodes have come apart.',
      }),
      stat('Paused', 'percentunit', `max(rate(mysql_global_status_wsrep_flow_control_paused_ns{${NS}}[5m])) / 1e9`, {
        limits: limits('green', [0.02, 'orange'], [0.1, 'red']),
        decimals: 1,
      }),
    ],
    [
      'Nodes',
      states('State of each node', [`mysql_global_status_wsrep_local_state{${NS}}`, '{{pod}}'], {
        0: ['undefined', 'red'],
        1: ['joining', 'orange'],
        2: ['donor', 'yellow'],
        3: ['joined', 'blue'],
        4: ['synced', 'green'],
      }),
      table(
        'What the operator says',
        [`blue_pxc_info{${NS}}`, `blue_pxc_ready_nodes{${NS}}`, `blue_pxc_nodes{${NS}}`],
        [
          { field: 'name', title: 'Cluster' },
          { field: 'state', title: 'State' },
          { field: 'Value #B', title: 'Ready' },
          { field: 'Value #C', title: 'Wanted' },
        ],
      ),
    ],
    [
      'Replication',
      timeseries('Write sets', 'ops', [
        [`sum by (pod) (rate(mysql_global_status_wsrep_replicated{${NS}}[$__rate_interval]))`, 'sent by {{pod}}'],
        [`sum by (pod) (rate(mysql_global_status_wsrep_received{${NS}}[$__rate_interval]))`, 'received by {{pod}}'],
      ]),
      timeseries('Bytes', 'Bps', [
        [`sum by (pod) (rate(mysql_global_status_wsrep_replicated_bytes{${NS}}[$__rate_interval]))`, 'sent by {{pod}}'],
        [`sum by (pod) (rate(mysql_global_status_wsrep_received_bytes{${NS}}[$__rate_interval]))`, 'received by {{pod}}'],
      ]),
      timeseries(
        'Distance between nodes',
        'none',
        [
          [
            `max(mysql_global_status_wsrep_last_committed{${NS}}) - on () group_right () mysql_global_status_wsrep_last_committed{${NS}}`,
            '{{pod}}',
          ],
        ],
        { description: 'Transactions that the newest node has and this one has not.' },
      ),
      timeseries('Receive queue', 'none', [[`mysql_global_status_wsrep_local_recv_queue{${NS}}`, '{{pod}}']], {
        limits: limits('transparent', [100, 'orange']),
      }),
      timeseries('Send queue', 'none', [[`mysql_global_status_wsrep_local_send_queue{${NS}}`, '{{pod}}']]),
      timeseries('Time paused by flow control', 'percentunit', [
        [`rate(mysql_global_status_wsrep_flow_control_paused_ns{${NS}}[$__rate_interval]) / 1e9`, '{{pod}}'],
      ]),
      timeseries(
        'Requests to pause',
        'ops',
        [[`rate(mysql_global_status_wsrep_flow_control_sent{${NS}}[$__rate_interval])`, '{{pod}}']],
        {
          description: 'Who asks the others to wait is the slowest node.',
        },
      ),
      timeseries('Conflicts', 'ops', [
        [`sum by (pod) (rate(mysql_global_status_wsrep_local_cert_failures{${NS}}[$__rate_interval]))`, 'refused, {{pod}}'],
        [`sum by (pod) (rate(mysql_global_status_wsrep_local_bf_aborts{${NS}}[$__rate_interval]))`, 'rolled back, {{pod}}'],
      ]),
      timeseries('Possible parallel appliers', 'none', [[`mysql_global_status_wsrep_cert_deps_distance{${NS}}`, '{{pod}}']]),
    ],
  ],
});
