import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const MYSQL = `namespace="${NAMESPACES.database}"`;

/** MySQL itself, node by node: reachable, enough connections, memory, no waiting (thesis listing 20). */
export const MYSQL_RULES: RuleSubject = {
  name: 'mysql',
  title: 'MySQL',
  records: [
    {
      record: 'job:mysql_transactions:rate5m',
      expr: `sum without (command) (rate(mysql_global_status_commands_total{${MYSQL},command=~"(commit|rollback)"}[5m]))`,
    },
    {
      record: 'pod:mysql_connections:ratio',
      expr: `mysql_global_status_threads_connected{${MYSQL}} / mysql_global_variables_max_connections{${MYSQL}}`,
    },
    {
      record: 'pod:mysql_buffer_pool_hits:ratio_rate5m',
      expr: `1 - rate(mysql_global_status_innodb_buffer_pool_reads{${MYSQL}}[5m]) / rate(mysql_global_status_innodb_buffer_pool_read_requests{${MYSQL}}[5m])`,
    },
  ],
  alerts: [
    {
      alert: 'MySQLDown',
      severity: 'critical',
      expr: `mysql_up{${MYSQL}} != 1`,
      for: '5m',
      summary: 'MySQL does not answer',
      description:
        'The exporter inside pod {{ $labels.pod }} cannot log in to MySQL. A restart with crash recovery takes up to five minutes; this takes longer.',
    },
    {
      alert: 'MySQLMetricsMissing',
      severity: 'warning',
      expr: `absent(mysql_up{${MYSQL}})`,
      for: '15m',
      summary: 'No metrics of MySQL',
      description:
        'No MySQL node has been measured for 15 minutes, so no other alert about MySQL can fire. Either no pod runs or the exporters are not scraped.',
    },
    {
      alert: 'MySQLRestarted',
      severity: 'info',
      expr: `mysql_global_status_uptime{${MYSQL}} < 600`,
      summary: 'MySQL has restarted',
      description:
        'MySQL in pod {{ $labels.pod }} started {{ $value | humanizeDuration }} ago. Expected during upgrades and node reboots only.',
    },
    {
      alert: 'MySQLRestartsOften',
      severity: 'warning',
      expr: `resets(mysql_global_status_uptime{${MYSQL}}[3h]) >= 3`,
      summary: 'MySQL restarts again and again',
      description:
        'MySQL in pod {{ $labels.pod }} has restarted at least three times within three hours. One restart is maintenance, three are a fault.',
    },
    {
      alert: 'MySQLConnectionsNearLimit',
      severity: 'warning',
      expr: 'pod:mysql_connections:ratio > 0.8',
      for: '10m',
      summary: 'MySQL is running out of connections',
      description:
        'Pod {{ $labels.pod }} uses {{ $value | humanizePercentage }} of max_connections. The remaining fifth is what one restarting service with a full pool takes at once.',
    },
    {
      alert: 'MySQLConnectionsRefused',
      severity: 'critical',
      expr: `increase(mysql_global_status_connection_errors_total{${MYSQL},error="max_connections"}[5m]) > 0`,
      summary: 'MySQL refuses connections',
      description:
        'Pod {{ $labels.pod }} has refused {{ $value | humanize }} connections in five minutes, because max_connections was reached. Services fail with each of them.',
    },
    {
      alert: 'MySQLConnectionsAborted',
      severity: 'info',
      expr: `rate(mysql_global_status_aborted_connects{${MYSQL}}[10m]) > 0.2`,
      for: '30m',
      summary: 'Many failed logins at MySQL',
      description:
        'Pod {{ $labels.pod }} sees {{ $value | humanize }} failed logins a second. Health checks cause none, so a service or a job has a wrong password or a broken network.',
    },
    {
      alert: 'MySQLManyRunningThreads',
      severity: 'warning',
      expr: `avg_over_time(mysql_global_status_threads_running{${MYSQL}}[5m]) > 40`,
      for: '10m',
      summary: 'Many statements run at once in MySQL',
      description:
        'Pod {{ $labels.pod }} runs {{ $value | humanize }} statements at once on average. Our nodes have 8 to 16 cores: above 40 they queue, usually behind a lock or a missing index.',
    },
    {
      alert: 'MySQLSlowQueries',
      severity: 'info',
      expr: `rate(mysql_global_status_slow_queries{${MYSQL}}[5m]) > 0.2`,
      for: '15m',
      summary: 'Slow statements in MySQL',
      description:
        'Pod {{ $labels.pod }} runs {{ $value | humanize }} statements a second that take longer than long_query_time (10 s). One every five seconds keeps a connection of a pool busy all the time.',
    },
    {
      alert: 'MySQLBufferPoolTooSmall',
      severity: 'warning',
      expr: `pod:mysql_buffer_pool_hits:ratio_rate5m < 0.95 and on (namespace, pod) rate(mysql_global_status_innodb_buffer_pool_reads{${MYSQL}}[5m]) > 200`,
      for: '30m',
      summary: 'The buffer pool of MySQL is too small',
      description:
        'Pod {{ $labels.pod }} finds only {{ $value | humanizePercentage }} of the pages in memory and reads more than 200 pages a second from the volume. A network volume gives a few thousand in total.',
    },
    {
      alert: 'MySQLRedoLogWaits',
      severity: 'warning',
      expr: `rate(mysql_global_status_innodb_log_waits{${MYSQL}}[15m]) > 1`,
      for: '15m',
      summary: 'MySQL waits for its redo log',
      description:
        'Pod {{ $labels.pod }} waits {{ $value | humanize }} times a second because the log buffer is full. Any such wait stalls a transaction; more than one a second is felt.',
    },
    {
      alert: 'MySQLRowLockWaits',
      severity: 'warning',
      expr: `mysql_global_status_innodb_row_lock_current_waits{${MYSQL}} > 20`,
      for: '10m',
      summary: 'Transactions wait for row locks',
      description:
        '{{ $value | humanize }} transactions of pod {{ $labels.pod }} wait for a row lock. Connection pools of our services hold 10 to 30 connections: a whole pool is blocked.',
    },
    {
      alert: 'MySQLTemporaryTablesOnDisk',
      severity: 'info',
      expr: `rate(mysql_global_status_created_tmp_disk_tables{${MYSQL}}[15m]) > 20`,
      for: '1h',
      summary: 'Statements spill to disk in MySQL',
      description:
        'Pod {{ $labels.pod }} writes {{ $value | humanize }} temporary tables a second to its volume. Sorting and grouping of that size shares the volume with the data.',
    },
    {
      alert: 'MySQLOpenFilesNearLimit',
      severity: 'warning',
      expr: `mysql_global_status_open_files{${MYSQL}} / mysql_global_variables_open_files_limit{${MYSQL}} > 0.8`,
      for: '15m',
      summary: 'MySQL is running out of file handles',
      description:
        'Pod {{ $labels.pod }} has {{ $value | humanizePercentage }} of its file handles open. At the limit tables cannot be opened and statements fail.',
    },
  ],
};
