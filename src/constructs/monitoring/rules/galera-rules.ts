import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const MYSQL = `namespace="${NAMESPACES.database}"`;

/** How many nodes a MySQL cluster has; the operator refuses fewer and an even number. */
const NODES = 3;

/** The replication between the MySQL nodes, and what the operator says about the cluster (thesis listing 20). */
export const GALERA_RULES: RuleSubject = {
  name: 'galera',
  title: 'Galera replication',
  alerts: [
    {
      alert: 'MySQLGaleraNotReady',
      severity: 'warning',
      expr: `mysql_global_status_wsrep_ready{${MYSQL}} != 1`,
      for: '5m',
      summary: 'A Galera node is not ready',
      description:
        'Pod {{ $labels.pod }} refuses statements (wsrep_ready is off). HAProxy sends nothing to it; the other two carry the load and no further node may fail.',
    },
    {
      alert: 'MySQLGaleraNoQuorum',
      severity: 'critical',
      expr: `max by (namespace) (mysql_global_status_wsrep_cluster_status{${MYSQL}}) == 0`,
      for: '1m',
      summary: 'The MySQL cluster has no quorum',
      description:
        'No node belongs to a primary component, so none accepts statements: the whole environment is without a database.',
    },
    {
      alert: 'MySQLGaleraNodeSplitOff',
      severity: 'critical',
      expr: `mysql_global_status_wsrep_cluster_status{${MYSQL}} == 0 and on (namespace) max by (namespace) (mysql_global_status_wsrep_cluster_status{${MYSQL}}) == 1`,
      for: '2m',
      summary: 'A Galera node is split off',
      description:
        'Pod {{ $labels.pod }} is in a minority while the others go on. It joins again by itself when the network does; after two minutes it has not.',
    },
    {
      alert: 'MySQLGaleraTwoPrimaries',
      severity: 'critical',
      expr: `count by (namespace) (count by (namespace, wsrep_cluster_state_uuid) (mysql_galera_status_info{${MYSQL}})) > 1`,
      for: '2m',
      summary: 'MySQL nodes belong to different clusters',
      description:
        'The nodes report {{ $value }} different cluster identities: two clusters accept writes and their data drifts apart. Stop the applications before anything else.',
    },
    {
      alert: 'MySQLGaleraClusterTooSmall',
      severity: 'warning',
      expr: `min by (namespace) (mysql_global_status_wsrep_cluster_size{${MYSQL}}) < ${NODES}`,
      for: '15m',
      summary: 'The MySQL cluster has lost a node',
      description: `The cluster has {{ $value }} of ${NODES} nodes. A restart with a full copy of the data takes up to 15 minutes at the default volume size; with one more node lost the cluster stops.`,
    },
    {
      alert: 'MySQLGaleraDisconnected',
      severity: 'warning',
      expr: `mysql_global_status_wsrep_connected{${MYSQL}} == 0`,
      for: '2m',
      summary: 'A Galera node sees no other node',
      description: 'Pod {{ $labels.pod }} has no connection to any other node of the cluster (ports 4567 and 4568).',
    },
    {
      alert: 'MySQLGaleraNotSynced',
      severity: 'warning',
      expr: `mysql_global_status_wsrep_local_state{${MYSQL}} != 4 and mysql_global_status_wsrep_local_state{${MYSQL}} != 2`,
      for: '30m',
      summary: 'A Galera node does not catch up',
      description:
        'Pod {{ $labels.pod }} has been joining (state {{ $value }}, 4 is synced) for half an hour. A copy of 100 GiB over the private network takes about 15 minutes.',
    },
    {
      alert: 'MySQLGaleraDonorTooLong',
      severity: 'info',
      expr: `mysql_global_status_wsrep_local_state{${MYSQL}} == 2`,
      for: '1h',
      summary: 'A Galera node has been a donor for long',
      description:
        'Pod {{ $labels.pod }} copies its data to a joining node or to a backup for more than an hour. It still answers, but slower.',
    },
    {
      alert: 'MySQLGaleraFlowControl',
      severity: 'warning',
      expr: `rate(mysql_global_status_wsrep_flow_control_paused_ns{${MYSQL}}[5m]) / 1e9 > 0.1`,
      for: '10m',
      summary: 'Replication is throttled',
      description:
        'Pod {{ $labels.pod }} was paused {{ $value | humanizePercentage }} of the time, because a node cannot apply as fast as the others write. Above a tenth, writes of all services are slowed down.',
    },
    {
      alert: 'MySQLGaleraReceiveQueue',
      severity: 'warning',
      expr: `min_over_time(mysql_global_status_wsrep_local_recv_queue{${MYSQL}}[5m]) > 100`,
      for: '5m',
      summary: 'A Galera node falls behind',
      description:
        'Pod {{ $labels.pod }} has at least {{ $value }} write sets that it received and did not apply. Flow control stops the cluster when the queue keeps growing (gcs.fc_limit).',
    },
    {
      alert: 'MySQLGaleraSendQueue',
      severity: 'info',
      expr: `min_over_time(mysql_global_status_wsrep_local_send_queue{${MYSQL}}[5m]) > 20`,
      for: '10m',
      summary: 'A Galera node cannot send as fast as it writes',
      description: 'Pod {{ $labels.pod }} holds {{ $value }} write sets that the network did not take yet. Normal is 0.',
    },
    {
      alert: 'MySQLGaleraConflicts',
      severity: 'info',
      expr: `rate(mysql_global_status_wsrep_local_cert_failures{${MYSQL}}[15m]) + rate(mysql_global_status_wsrep_local_bf_aborts{${MYSQL}}[15m]) > 0.5`,
      for: '30m',
      summary: 'Transactions are rolled back by other nodes',
      description:
        'Pod {{ $labels.pod }} rolls back {{ $value | humanize }} transactions a second, because another node changed the same rows. Writes go to one node through HAProxy, so there should be next to none.',
    },
    {
      alert: 'MySQLClusterError',
      severity: 'critical',
      expr: `blue_pxc_info{${MYSQL},state="error"}`,
      for: '5m',
      summary: 'The MySQL operator reports an error',
      description:
        'PerconaXtraDBCluster {{ $labels.name }} is in state error: the operator has stopped to change anything. Its status message says why.',
    },
    {
      alert: 'MySQLClusterNotReady',
      severity: 'warning',
      expr: `blue_pxc_info{${MYSQL},state="initializing"}`,
      for: '45m',
      summary: 'The MySQL cluster does not become ready',
      description:
        'PerconaXtraDBCluster {{ $labels.name }} has been initializing for 45 minutes. A rolling upgrade of three nodes takes up to 30; users and backups wait for it.',
    },
  ],
};
