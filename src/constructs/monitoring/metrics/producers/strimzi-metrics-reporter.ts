import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/**
 * The reporter inside each Kafka node; all names are in the default allow list of Strimzi. Histograms of Kafka come
 * as summaries.
 */
export const STRIMZI_METRICS_REPORTER: MetricProducer = {
  name: 'Strimzi metrics reporter',
  source: 'documented',
  scrape: {
    by: 'PodMonitor',
    namespace: NAMESPACES.broker,
    port: 'tcp-prometheus',
    needs: 'metricsConfig of type strimziMetricsReporter, not the JMX exporter',
  },
  metrics: {
    kafka_controller_controllerstats_uncleanleaderelectionspersec_total: ['counter'],
    kafka_controller_kafkacontroller_activebrokercount: ['gauge'],
    kafka_controller_kafkacontroller_activecontrollercount: ['gauge'],
    kafka_controller_kafkacontroller_fencedbrokercount: ['gauge'],
    kafka_controller_kafkacontroller_globalpartitioncount: ['gauge'],
    kafka_controller_kafkacontroller_offlinepartitionscount: ['gauge'],
    kafka_log_log_size: ['gauge', 'topic', 'partition'],
    kafka_network_requestmetrics_totaltimems: ['summary', 'request', 'quantile'],
    kafka_network_socketserver_networkprocessoravgidlepercent: ['gauge'],
    kafka_server_brokertopicmetrics_bytesinpersec_total: ['counter', 'topic'],
    kafka_server_brokertopicmetrics_bytesoutpersec_total: ['counter', 'topic'],
    kafka_server_brokertopicmetrics_failedfetchrequestspersec_total: ['counter', 'topic'],
    kafka_server_brokertopicmetrics_failedproducerequestspersec_total: ['counter', 'topic'],
    kafka_server_brokertopicmetrics_messagesinpersec_total: ['counter', 'topic'],
    kafka_server_kafkarequesthandlerpool_requesthandleravgidlepercent_total: ['counter'],
    kafka_server_raft_metrics_append_records_rate: ['gauge'],
    kafka_server_raft_metrics_commit_latency_avg: ['gauge'],
    kafka_server_raft_metrics_current_epoch: ['gauge'],
    kafka_server_raft_metrics_current_leader: ['gauge'],
    kafka_server_raft_metrics_high_watermark: ['gauge'],
    kafka_server_replicamanager_isrexpandspersec_total: ['counter'],
    kafka_server_replicamanager_isrshrinkspersec_total: ['counter'],
    kafka_server_replicamanager_leadercount: ['gauge'],
    kafka_server_replicamanager_offlinereplicacount: ['gauge'],
    kafka_server_replicamanager_partitioncount: ['gauge'],
    kafka_server_replicamanager_underminisrpartitioncount: ['gauge'],
    kafka_server_replicamanager_underreplicatedpartitions: ['gauge'],
    kafka_server_socket_server_metrics_connection_count: ['gauge'],
    jvm_gc_collection_seconds: ['summary'],
    jvm_memory_max_bytes: ['gauge', 'area'],
    jvm_memory_used_bytes: ['gauge', 'area'],
  },
};
