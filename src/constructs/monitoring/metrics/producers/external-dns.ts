import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** external-dns. The counts of the webhook are gauges that only grow. */
export const EXTERNAL_DNS: MetricProducer = {
  name: 'external-dns',
  source: 'documented',
  scrape: { by: 'chart', namespace: NAMESPACES.externalDns, port: 'http' },
  targetLabels: ['service'],
  metrics: {
    external_dns_controller_consecutive_soft_errors: ['gauge'],
    external_dns_controller_last_reconcile_timestamp_seconds: ['gauge'],
    external_dns_controller_last_sync_timestamp_seconds: ['gauge'],
    external_dns_controller_verified_records: ['gauge', 'record_type'],
    external_dns_registry_endpoints_total: ['gauge'],
    external_dns_registry_errors_total: ['counter'],
    external_dns_registry_records: ['gauge', 'record_type'],
    external_dns_registry_skipped_records_owner_mismatch_per_sync: ['gauge', 'record_type', 'domain', 'foreign_owner'],
    external_dns_source_errors_total: ['counter'],
    external_dns_source_records: ['gauge', 'record_type'],
    external_dns_webhook_provider_applychanges_errors_total: ['gauge'],
    external_dns_webhook_provider_applychanges_requests_total: ['gauge'],
    external_dns_webhook_provider_records_requests_total: ['gauge'],
  },
};
