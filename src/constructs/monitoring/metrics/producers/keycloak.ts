import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** Keycloak (Quarkus, Micrometer and Infinispan), on its management port. */
export const KEYCLOAK: MetricProducer = {
  name: 'Keycloak',
  source: 'documented',
  scrape: {
    by: 'ServiceMonitor',
    namespace: NAMESPACES.auth,
    port: 'management',
    needs: 'metrics-enabled; event-metrics-user-enabled for keycloak_user_events_total',
  },
  targetLabels: ['service'],
  metrics: {
    agroal_active_count: ['gauge'],
    agroal_available_count: ['gauge'],
    agroal_awaiting_count: ['gauge'],
    http_client_request_seconds: ['summary', 'uri'],
    http_server_active_requests: ['gauge'],
    http_server_requests_seconds: ['summary', 'method', 'outcome', 'status', 'uri'],
    jvm_gc_overhead: ['gauge'],
    jvm_gc_pause_seconds: ['summary'],
    jvm_memory_max_bytes: ['gauge', 'area'],
    jvm_memory_used_bytes: ['gauge', 'area'],
    keycloak_credentials_password_hashing_validations_total: ['counter', 'realm', 'outcome'],
    keycloak_user_events_total: ['counter', 'realm', 'event', 'error'],
    process_cpu_usage: ['gauge'],
    vendor_cluster_size: ['gauge'],
    vendor_rpc_manager_average_replication_time: ['gauge', 'cache'],
    vendor_rpc_manager_replication_failures: ['untyped', 'cache'],
    vendor_statistics_approximate_entries_unique: ['gauge', 'cache'],
    vendor_statistics_evictions: ['untyped', 'cache'],
    vendor_statistics_hit_times_seconds: ['summary', 'cache'],
    vendor_statistics_miss_times_seconds: ['summary', 'cache'],
  },
};
