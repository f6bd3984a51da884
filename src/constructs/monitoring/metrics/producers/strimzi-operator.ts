import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** The cluster operator of Strimzi (Micrometer). */
export const STRIMZI_OPERATOR: MetricProducer = {
  name: 'Strimzi cluster operator',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.broker, port: 'http' },
  metrics: {
    strimzi_certificate_expiration_timestamp_ms: ['gauge', 'cluster', 'type'],
    strimzi_reconciliations_duration_seconds: ['summary', 'kind'],
    strimzi_reconciliations_failed_total: ['counter', 'kind'],
    strimzi_reconciliations_locked_total: ['counter', 'kind'],
    strimzi_reconciliations_periodical_total: ['counter', 'kind'],
    strimzi_reconciliations_successful_total: ['counter', 'kind'],
    strimzi_resources: ['gauge', 'kind'],
  },
};
