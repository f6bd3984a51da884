import type { MetricProducer } from '../metric-producer';

/** The External Secrets operator in the hub. The namespace of an object becomes exported_namespace. */
export const EXTERNAL_SECRETS: MetricProducer = {
  name: 'External Secrets operator',
  source: 'documented',
  scrape: { by: 'hub', namespace: 'external-secrets', port: 'metrics' },
  targetLabels: ['service'],
  metrics: {
    clustersecretstore_status_condition: ['gauge', 'name', 'condition', 'status'],
    externalsecret_provider_api_calls_count: ['counter', 'provider', 'call', 'status'],
    externalsecret_reconcile_duration: ['gauge', 'name', 'exported_namespace'],
    externalsecret_status_condition: ['gauge', 'name', 'exported_namespace', 'condition', 'status'],
    externalsecret_sync_calls_error: ['counter', 'name', 'exported_namespace'],
    externalsecret_sync_calls_total: ['counter', 'name', 'exported_namespace'],
    pushsecret_status_condition: ['gauge', 'name', 'exported_namespace', 'condition', 'status'],
    secretstore_status_condition: ['gauge', 'name', 'exported_namespace', 'condition', 'status'],
    workqueue_depth: ['gauge', 'name'],
  },
};
