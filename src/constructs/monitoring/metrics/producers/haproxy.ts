import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** HAProxy itself (its Prometheus exporter); the operator opens it on the port for statistics. */
export const HAPROXY: MetricProducer = {
  name: 'HAProxy',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.database, port: 8404 },
  metrics: {
    haproxy_process_start_time_seconds: ['gauge'],
    haproxy_frontend_current_sessions: ['gauge', 'proxy'],
    haproxy_frontend_limit_sessions: ['gauge', 'proxy'],
    haproxy_backend_connection_errors_total: ['counter', 'proxy'],
    haproxy_backend_current_queue: ['gauge', 'proxy'],
    haproxy_backend_current_sessions: ['gauge', 'proxy'],
    haproxy_backend_redispatch_warnings_total: ['counter', 'proxy'],
    haproxy_backend_response_errors_total: ['counter', 'proxy'],
    haproxy_backend_sessions_total: ['counter', 'proxy'],
    haproxy_server_bytes_out_total: ['counter', 'proxy', 'server'],
    haproxy_server_check_duration_seconds: ['gauge', 'proxy', 'server'],
    haproxy_server_check_failures_total: ['counter', 'proxy', 'server'],
    haproxy_server_current_sessions: ['gauge', 'proxy', 'server'],
    haproxy_server_status: ['gauge', 'proxy', 'server', 'state'],
  },
};
