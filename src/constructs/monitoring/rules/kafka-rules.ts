import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const KAFKA = `namespace="${NAMESPACES.broker}"`;

/** The Kafka nodes (metrics of the Strimzi reporter): each is a broker and one of three voters of the metadata log. */
export const KAFKA_RULES: RuleSubject = {
  name: 'kafka',
  title: 'Kafka',
  records: [
    {
      record: 'topic:kafka_messages_in:rate5m',
      expr: `sum by (namespace, topic) (rate(kafka_server_brokertopicmetrics_messagesinpersec_total{${KAFKA},topic!=""}[5m]))`,
    },
    {
      record: 'topic:kafka_bytes_in:rate5m',
      expr: `sum by (namespace, topic) (rate(kafka_server_brokertopicmetrics_bytesinpersec_total{${KAFKA},topic!=""}[5m]))`,
    },
    {
      record: 'pod:kafka_request_handler_idle:ratio_rate5m',
      expr: `sum by (namespace, pod) (rate(kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent_total{${KAFKA}}[5m])) / 1e9`,
    },
  ],
  alerts: [
    {
      alert: 'KafkaOfflinePartitions',
      severity: 'critical',
      expr: `max by (namespace) (kafka_controller_kafkacontroller_offlinepartitionscount{${KAFKA}}) > 0`,
      for: '1m',
      summary: 'Kafka partitions are offline',
      description: '{{ $value }} partitions have no leader: nothing can be written to them or read from them.',
    },
    {
      alert: 'KafkaUnderMinInSyncReplicas',
      severity: 'critical',
      expr: `sum by (namespace) (kafka_server_replicamanager_underminisrpartitioncount{${KAFKA}}) > 0`,
      for: '5m',
      summary: 'Kafka refuses writes',
      description:
        '{{ $value }} partitions have fewer replicas in sync than min.insync.replicas (2). Producers that wait for all replicas get errors.',
    },
    {
      alert: 'KafkaUnderReplicatedPartitions',
      severity: 'warning',
      expr: `sum by (namespace, pod) (kafka_server_replicamanager_underreplicatedpartitions{${KAFKA}}) > 0`,
      for: '15m',
      summary: 'Kafka partitions lack replicas',
      description:
        '{{ $value }} partitions led by {{ $labels.pod }} have had fewer than three replicas in sync for 15 minutes. A rolling restart is through with one node in about five.',
    },
    {
      alert: 'KafkaOfflineReplicas',
      severity: 'critical',
      expr: `kafka_server_replicamanager_offlinereplicacount{${KAFKA}} > 0`,
      for: '5m',
      summary: 'Kafka cannot use its volume',
      description:
        '{{ $value }} replicas on {{ $labels.pod }} are offline, because their log directory failed: the volume is full, read-only or gone.',
    },
    {
      alert: 'KafkaActiveControllers',
      severity: 'critical',
      expr: `sum by (namespace) (kafka_controller_kafkacontroller_activecontrollercount{${KAFKA}}) != 1`,
      for: '3m',
      summary: 'Kafka does not have exactly one controller',
      description:
        'There are {{ $value }} active controllers. Without one no leader is elected and no topic changes; with two the metadata is split.',
    },
    {
      alert: 'KafkaBrokersMissing',
      severity: 'warning',
      expr: `max by (namespace) (kafka_controller_kafkacontroller_activebrokercount{${KAFKA}}) < count by (namespace) (kafka_server_replicamanager_leadercount{${KAFKA}})`,
      for: '15m',
      summary: 'A Kafka broker has not registered',
      description: 'Only {{ $value }} brokers are registered with the controller, fewer than are running and measured.',
    },
    {
      alert: 'KafkaBrokersFenced',
      severity: 'warning',
      expr: `max by (namespace) (kafka_controller_kafkacontroller_fencedbrokercount{${KAFKA}}) > 0`,
      for: '15m',
      summary: 'A Kafka broker is fenced',
      description:
        '{{ $value }} brokers are known but not trusted: they are down or cannot reach the controller. Single restarts end within five minutes.',
    },
    {
      alert: 'KafkaUncleanLeaderElection',
      severity: 'critical',
      expr: `sum by (namespace) (increase(kafka_controller_controllerstats_uncleanleaderelectionspersec_total{${KAFKA}}[10m])) > 0`,
      keepFiringFor: '1h',
      summary: 'Kafka has lost messages',
      description: 'A replica that was not in sync became leader. Messages that only the old leader had are gone.',
    },
    {
      alert: 'KafkaIsrFlapping',
      severity: 'warning',
      expr: `sum by (namespace, pod) (rate(kafka_server_replicamanager_isrshrinkspersec_total{${KAFKA}}[15m])) > 0.05`,
      for: '15m',
      summary: 'Kafka replicas fall out of sync again and again',
      description:
        'Replicas led by {{ $labels.pod }} drop out {{ $value | humanize }} times a second. A restart does so once per partition; going on means a slow volume or network.',
    },
    {
      alert: 'KafkaLeadersUneven',
      severity: 'info',
      expr: `max by (namespace) (kafka_server_replicamanager_leadercount{${KAFKA}}) > 2 * min by (namespace) (kafka_server_replicamanager_leadercount{${KAFKA}}) + 20`,
      for: '2h',
      summary: 'Kafka leaders are spread unevenly',
      description:
        'One broker leads {{ $value }} partitions, more than twice as many as another. Kafka evens this out within minutes unless a broker keeps being avoided.',
    },
    {
      alert: 'KafkaRequestHandlersBusy',
      severity: 'warning',
      expr: 'pod:kafka_request_handler_idle:ratio_rate5m < 0.2',
      for: '15m',
      summary: 'Kafka is short of request handlers',
      description:
        'The request handlers of {{ $labels.pod }} are idle only {{ $value | humanizePercentage }} of the time. Below a fifth, latency rises steeply.',
    },
    {
      alert: 'KafkaNetworkThreadsBusy',
      severity: 'warning',
      expr: `kafka_network_socketserver_networkprocessoravgidlepercent{${KAFKA}} < 0.3`,
      for: '15m',
      summary: 'Kafka is short of network threads',
      description:
        'The network threads of {{ $labels.pod }} are idle only {{ $value | humanizePercentage }} of the time; too many connections or too much TLS for its CPU.',
    },
    {
      alert: 'KafkaProduceSlow',
      severity: 'warning',
      expr: `max by (namespace, pod) (kafka_network_requestmetrics_totaltimems{${KAFKA},request="Produce",quantile="0.99"}) > 1000`,
      for: '15m',
      summary: 'Writing to Kafka is slow',
      description:
        'One in a hundred writes to {{ $labels.pod }} takes longer than {{ $value | humanize }} ms. Normal is below 50; the MAD service gives up on messages after seconds.',
    },
    {
      alert: 'KafkaFailedProduceRequests',
      severity: 'warning',
      expr: `sum by (namespace, topic) (rate(kafka_server_brokertopicmetrics_failedproducerequestspersec_total{${KAFKA},topic!=""}[5m])) > 0.1`,
      for: '10m',
      summary: 'Kafka refuses messages',
      description:
        '{{ $value | humanize }} writes a second to topic {{ $labels.topic }} fail: too large, not allowed, or too few replicas.',
    },
    {
      alert: 'KafkaMetadataLag',
      severity: 'warning',
      expr: `max by (namespace) (kafka_server_raft_metrics_high_watermark{${KAFKA}}) - on (namespace) group_right () kafka_server_raft_metrics_high_watermark{${KAFKA}} > 1000`,
      for: '10m',
      summary: 'A Kafka node is behind with the metadata',
      description: '{{ $labels.pod }} is {{ $value }} records behind in the metadata log: it acts on old leaders and topics.',
    },
    {
      alert: 'KafkaElectionsOften',
      severity: 'warning',
      expr: `max by (namespace) (delta(kafka_server_raft_metrics_current_epoch{${KAFKA}}[1h])) > 6`,
      summary: 'Kafka elects its controller again and again',
      description:
        'The controller has changed {{ $value | humanize }} times within an hour. A rolling restart of three nodes causes up to three elections.',
    },
    {
      alert: 'KafkaHeapNearLimit',
      severity: 'warning',
      expr: `sum by (namespace, pod) (jvm_memory_used_bytes{${KAFKA},area="heap"}) / sum by (namespace, pod) (jvm_memory_max_bytes{${KAFKA},area="heap"} > 0) > 0.92`,
      for: '30m',
      summary: 'Kafka is running out of heap',
      description:
        '{{ $labels.pod }} has used {{ $value | humanizePercentage }} of its heap for half an hour, so collecting garbage no longer helps.',
    },
    {
      alert: 'KafkaVolumeNearlyFull',
      severity: 'critical',
      expr: `persistentvolumeclaim:volume_used:ratio{${KAFKA}} > 0.8`,
      for: '10m',
      summary: 'Kafka is about to hold up its writers',
      description:
        'Volume {{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full. From 90% on Kafka lets nobody write, so that the node survives: give it more room or keep messages for a shorter time.',
    },
    {
      alert: 'KafkaMetricsMissing',
      severity: 'warning',
      expr: `absent(kafka_server_replicamanager_leadercount{${KAFKA}})`,
      for: '15m',
      summary: 'Kafka is not measured',
      description: 'No Kafka node has been measured for 15 minutes, so no other alert about Kafka can fire.',
    },
  ],
};
