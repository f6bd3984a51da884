import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/**
 * The controller of cert-manager. The namespace of a certificate collides with that of the pod and becomes
 * exported_namespace.
 */
export const CERT_MANAGER: MetricProducer = {
  name: 'cert-manager',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.certManager, port: 'http-metrics', needs: 'honorLabels off' },
  metrics: {
    certmanager_certificate_challenge_status: [
      'gauge',
      'status',
      'domain',
      'reason',
      'processing',
      'name',
      'exported_namespace',
      'type',
    ],
    certmanager_certificate_expiration_timestamp_seconds: ['gauge', 'name', 'exported_namespace', 'issuer_name'],
    certmanager_certificate_ready_status: ['gauge', 'name', 'exported_namespace', 'condition', 'issuer_name'],
    certmanager_certificate_renewal_timestamp_seconds: ['gauge', 'name', 'exported_namespace', 'issuer_name'],
    certmanager_clock_time_seconds_gauge: ['gauge'],
    certmanager_controller_sync_error_count: ['counter', 'controller'],
    certmanager_http_acme_client_request_count: ['counter', 'host', 'status'],
    certmanager_issuer_ready_status: ['gauge', 'name', 'exported_namespace', 'condition'],
  },
};
