import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** Traefik. By a PodMonitor: with a ServiceMonitor the label service would be that of Kubernetes. */
export const TRAEFIK: MetricProducer = {
  name: 'Traefik',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.ingress, port: 'metrics' },
  metrics: {
    traefik_config_last_reload_success: ['gauge'],
    traefik_config_reloads_total: ['counter'],
    traefik_entrypoint_request_duration_seconds: ['histogram', 'code', 'method', 'protocol', 'entrypoint'],
    traefik_entrypoint_requests_bytes_total: ['counter', 'code', 'method', 'protocol', 'entrypoint'],
    traefik_entrypoint_requests_tls_total: ['counter', 'tls_version', 'entrypoint'],
    traefik_entrypoint_requests_total: ['counter', 'code', 'method', 'protocol', 'entrypoint'],
    traefik_entrypoint_responses_bytes_total: ['counter', 'code', 'method', 'protocol', 'entrypoint'],
    traefik_open_connections: ['gauge', 'entrypoint', 'protocol'],
    traefik_service_request_duration_seconds: ['histogram', 'code', 'method', 'protocol', 'service'],
    traefik_service_requests_total: ['counter', 'code', 'method', 'protocol', 'service'],
    traefik_service_responses_bytes_total: ['counter', 'code', 'method', 'protocol', 'service'],
    traefik_tls_certs_not_after: ['gauge', 'cn'],
  },
};
