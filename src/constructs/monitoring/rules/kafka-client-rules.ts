import { NAMESPACES } from '../../../catalog/namespaces';
import type { RuleSubject } from './rule-subject';

const KAFKA = `namespace="${NAMESPACES.broker}"`;

/** Who reads from Kafka and how far behind they are (Kafka exporter of Strimzi). */
export const KAFKA_CLIENT_RULES: RuleSubject = {
  name: 'kafka-clients',
  title: 'Kafka topics and consumers',
  records: [
    {
      record: 'consumergroup_topic:kafka_lag:sum',
      expr: `sum by (namespace, consumergroup, topic) (kafka_consumergroup_lag{${KAFKA}} >= 0)`,
    },
    {
      record: 'consumergroup_topic:kafka_consumed:rate5m',
      expr: `sum by (namespace, consumergroup, topic) (rate(kafka_consumergroup_current_offset{${KAFKA}}[5m]))`,
    },
  ],
  alerts: [
    {
      alert: 'KafkaConsumerLag',
      severity: 'warning',
      expr: 'consumergroup_topic:kafka_lag:sum > 50000 and deriv(consumergroup_topic:kafka_lag:sum[15m]) > 0',
      for: '15m',
      summary: 'A consumer of Kafka falls behind',
      description:
        'Group {{ $labels.consumergroup }} is {{ $value | humanize }} messages behind in topic {{ $labels.topic }} and falls further. The MAD service handled about 1,300 messages a second under load: 50,000 are more than half a minute.',
    },
    {
      alert: 'KafkaConsumerLagCritical',
      severity: 'critical',
      expr: 'consumergroup_topic:kafka_lag:sum > 1e6',
      for: '10m',
      summary: 'A consumer of Kafka is far behind',
      description:
        'Group {{ $labels.consumergroup }} is {{ $value | humanize }} messages behind in topic {{ $labels.topic }}: a quarter of an hour of work at full speed, and messages expire after the retention time.',
    },
    {
      alert: 'KafkaConsumerStopped',
      severity: 'critical',
      expr: 'consumergroup_topic:kafka_lag:sum > 100 and consumergroup_topic:kafka_consumed:rate5m == 0',
      for: '15m',
      summary: 'A consumer of Kafka reads nothing',
      description:
        'Group {{ $labels.consumergroup }} has {{ $value | humanize }} messages waiting in topic {{ $labels.topic }} and has taken none for 15 minutes.',
    },
    {
      alert: 'KafkaConsumerGroupEmpty',
      severity: 'warning',
      expr: `kafka_consumergroup_members{${KAFKA}} == 0 and on (namespace, consumergroup) sum by (namespace, consumergroup) (kafka_consumergroup_lag{${KAFKA}}) > 0`,
      for: '15m',
      summary: 'Nobody reads for a consumer group',
      description:
        'Group {{ $labels.consumergroup }} has no member although messages wait for it. Its service does not run or cannot log in.',
    },
    {
      alert: 'KafkaTopicSingleReplica',
      severity: 'warning',
      expr: `min by (namespace, topic) (kafka_topic_partition_replicas{${KAFKA}}) < 2`,
      for: '1h',
      summary: 'A Kafka topic has a single replica',
      description:
        'Topic {{ $labels.topic }} has one replica: it stops with each restart of that broker and is lost with its volume.',
    },
    {
      alert: 'KafkaPartitionsMany',
      severity: 'info',
      expr: `sum by (namespace) (kafka_topic_partitions{${KAFKA}}) > 3000`,
      for: '1h',
      summary: 'Kafka has many partitions',
      description:
        'There are {{ $value }} partitions. Three nodes with 1 GiB of heap each handle about 4,000 including replicas; restarts get slow before.',
    },
    {
      alert: 'KafkaExporterMissing',
      severity: 'warning',
      expr: `absent(kafka_brokers{${KAFKA}})`,
      for: '15m',
      summary: 'Consumers of Kafka are not measured',
      description: 'The Kafka exporter has not been measured for 15 minutes, so nobody is told when a consumer falls behind.',
    },
  ],
};
