import { NAMESPACES } from '../../../src/catalog/namespaces';
import { dashboard } from '../dashboard';
import { limits, NONE_EXPECTED, ONE_EXPECTED, SHARE } from '../panels/limits';
import { stat } from '../panels/stat';
import { table } from '../panels/table';
import { timeseries } from '../panels/timeseries';

const { database, broker, auth, m2mgate } = NAMESPACES;

const HOUR = 3600;

export const ENVIRONMENT = dashboard('environment', {
  title: 'Environment',
  description: 'The whole environment on one page: what is wrong, and where to look next.',
  subjects: [],
  rows: [
    [
      'Alerts',
      stat('Critical', 'none', 'count(ALERTS{alertstate="firing",severity="critical"}) or vector(0)', {
        width: 'third',
        limits: NONE_EXPECTED,
      }),
      stat('Warning', 'none', 'count(ALERTS{alertstate="firing",severity="warning"}) or vector(0)', {
        width: 'third',
        limits: limits('green', [1, 'orange']),
      }),
      stat('About to fire', 'none', 'count(ALERTS{alertstate="pending",severity=~"critical|warning"}) or vector(0)', {
        width: 'third',
        limits: limits('green', [1, 'yellow']),
      }),
      table(
        'What is wrong now',
        ['ALERTS{alertstate="firing",severity=~"critical|warning"}'],
        [
          { field: 'severity', title: 'Severity' },
          { field: 'alertname', title: 'Alert' },
          { field: 'subject', title: 'Subject' },
          { field: 'namespace', title: 'Namespace' },
          { field: 'pod', title: 'Pod' },
        ],
        { width: 'full' },
      ),
    ],
    [
      'Parts',
      stat('MySQL nodes', 'none', `sum(mysql_up{namespace="${database}"})`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
      }),
      stat('Kafka brokers', 'none', `max(kafka_controller_kafkacontroller_activebrokercount{namespace="${broker}"})`, {
        limits: limits('red', [2, 'orange'], [3, 'green']),
        nothing: 'none',
      }),
      stat('Keycloak instances', 'none', `sum(kube_statefulset_status_replicas_ready{namespace="${auth}"})`, {
        limits: limits('red', [1, 'orange'], [2, 'green']),
      }),
      stat('Addresses that answer', 'percentunit', 'avg(probe_success{job="public-endpoints"})', {
        limits: limits('red', [0.5, 'orange'], [1, 'green']),
      }),
      stat(
        'Services down',
        'none',
        `count(sum by (container) (kube_pod_container_status_ready{namespace="${m2mgate}"}) == 0) or vector(0)`,
        { limits: NONE_EXPECTED },
      ),
      stat('Nodes not ready', 'none', 'sum(kube_node_status_condition{condition="Ready",status!="true"})', {
        limits: NONE_EXPECTED,
      }),
      stat('Newest database backup', 's', 'time() - max(namespace:pxc_backup_newest:timestamp_seconds)', {
        limits: limits('green', [28 * HOUR, 'orange'], [52 * HOUR, 'red']),
        description: 'Orange and red for a backup each day; the alert knows the schedules.',
        nothing: 'none',
      }),
      stat('Certificate ends in', 's', 'min(certificate:certmanager_expiration:seconds)', {
        limits: limits('red', [7 * 86400, 'orange'], [21 * 86400, 'green']),
      }),
      stat('Fullest volume', 'percentunit', 'max(persistentvolumeclaim:volume_used:ratio)', { limits: SHARE }),
      stat('Messages waiting', 'short', 'sum(consumergroup_topic:kafka_lag:sum)', {
        limits: limits('green', [10_000, 'orange'], [1e6, 'red']),
        nothing: 'none',
      }),
      stat('Database has a quorum', 'none', `max(mysql_global_status_wsrep_cluster_status{namespace="${database}"})`, {
        limits: ONE_EXPECTED,
        words: { 0: 'no', 1: 'yes' },
      }),
      stat('Devices', 'short', 'sum(namespace_kind:cascade_connections:sum{kind="device"})', { nothing: 'unknown' }),
    ],
    [
      'Use',
      timeseries('Requests from outside', 'reqps', [
        ['sum(service:traefik_requests:rate5m)', 'requests'],
        ['sum(service:traefik_errors:rate5m)', 'errors'],
      ]),
      timeseries('Transactions in MySQL', 'ops', [['sum(job:mysql_transactions:rate5m)', 'transactions']]),
      timeseries('Messages in Kafka', 'cps', [['sum(topic:kafka_messages_in:rate5m)', 'messages']]),
      timeseries(
        'Processor of the nodes',
        'percentunit',
        [['1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[$__rate_interval]))', '{{instance}}']],
        { max: 1 },
      ),
      timeseries(
        'Memory of the nodes',
        'percentunit',
        [['1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes', '{{instance}}']],
        { max: 1 },
      ),
      timeseries('Network of the nodes', 'Bps', [
        ['sum(rate(node_network_receive_bytes_total{device=~"e.*"}[$__rate_interval]))', 'in'],
        ['sum(rate(node_network_transmit_bytes_total{device=~"e.*"}[$__rate_interval]))', 'out'],
      ]),
    ],
  ],
});
