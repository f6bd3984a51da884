import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** The Kafka exporter that Strimzi deploys: consumer groups and offsets. */
export const KAFKA_EXPORTER: MetricProducer = {
  name: 'Kafka exporter',
  source: 'documented',
  scrape: {
    by: 'PodMonitor',
    namespace: NAMESPACES.broker,
    port: 'tcp-prometheus',
    needs: 'Kafka.spec.kafkaExporter',
  },
  metrics: {
    kafka_brokers: ['gauge'],
    kafka_consumergroup_current_offset: ['gauge', 'consumergroup', 'topic', 'partition'],
    kafka_consumergroup_lag: ['gauge', 'consumergroup', 'topic', 'partition'],
    kafka_consumergroup_members: ['gauge', 'consumergroup'],
    kafka_topic_partition_current_offset: ['gauge', 'topic', 'partition'],
    kafka_topic_partition_in_sync_replica: ['gauge', 'topic', 'partition'],
    kafka_topic_partition_oldest_offset: ['gauge', 'topic', 'partition'],
    kafka_topic_partition_replicas: ['gauge', 'topic', 'partition'],
    kafka_topic_partition_under_replicated_partition: ['gauge', 'topic', 'partition'],
    kafka_topic_partitions: ['gauge', 'topic'],
  },
};
