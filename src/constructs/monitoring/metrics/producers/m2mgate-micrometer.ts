import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/**
 * What Spring Boot Actuator publishes for every M2MGate service (Micrometer: HTTP, JVM, HikariCP, Logback, Kafka
 * clients). That the services have an Actuator is assumed; the names are those of Micrometer.
 */
export const M2MGATE_MICROMETER: MetricProducer = {
  name: 'M2MGate services, Micrometer',
  source: 'assumed',
  scrape: {
    by: 'ServiceMonitor',
    namespace: NAMESPACES.m2mgate,
    port: 'management',
    needs: 'containers that are named after their service',
  },
  targetLabels: ['service'],
  metrics: {
    executor_queued_tasks: ['gauge', 'name'],
    hikaricp_connections_acquire_seconds: ['summary', 'pool'],
    hikaricp_connections_active: ['gauge', 'pool'],
    hikaricp_connections_max: ['gauge', 'pool'],
    hikaricp_connections_pending: ['gauge', 'pool'],
    hikaricp_connections_timeout_total: ['counter', 'pool'],
    hikaricp_connections_usage_seconds: ['summary', 'pool'],
    http_server_requests_seconds: ['summary', 'method', 'outcome', 'status', 'uri'],
    http_server_requests_seconds_max: ['gauge', 'method', 'outcome', 'status', 'uri'],
    jvm_classes_loaded_classes: ['gauge'],
    jvm_gc_memory_allocated_bytes_total: ['counter'],
    jvm_gc_overhead: ['gauge'],
    jvm_gc_pause_seconds_max: ['gauge'],
    jvm_memory_max_bytes: ['gauge', 'area'],
    jvm_memory_usage_after_gc: ['gauge', 'area'],
    jvm_memory_used_bytes: ['gauge', 'area'],
    jvm_threads_live_threads: ['gauge'],
    jvm_threads_states_threads: ['gauge', 'state'],
    kafka_consumer_coordinator_rebalance_total: ['counter', 'client_id'],
    kafka_consumer_fetch_manager_records_consumed_total: ['counter', 'client_id'],
    kafka_consumer_fetch_manager_records_lag_max: ['gauge', 'client_id'],
    kafka_producer_batch_size_avg: ['gauge', 'client_id'],
    kafka_producer_buffer_available_bytes: ['gauge', 'client_id'],
    kafka_producer_buffer_total_bytes: ['gauge', 'client_id'],
    kafka_producer_record_error_total: ['counter', 'client_id'],
    kafka_producer_record_send_total: ['counter', 'client_id'],
    kafka_producer_request_latency_avg: ['gauge', 'client_id'],
    logback_events_total: ['counter', 'level'],
    process_cpu_usage: ['gauge'],
    process_files_max_files: ['gauge'],
    process_files_open_files: ['gauge'],
    process_uptime_seconds: ['gauge'],
  },
};
