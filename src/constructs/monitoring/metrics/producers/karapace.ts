import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** Karapace 6 as a schema registry. It has no histogram of times, on purpose. */
export const KARAPACE: MetricProducer = {
  name: 'Karapace',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.broker, port: 'http' },
  metrics: {
    http_requests_inprogress: ['gauge', 'handler', 'method'],
    http_requests_total: ['counter', 'handler', 'method', 'status'],
  },
};
