import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** Loki. */
export const LOKI: MetricProducer = {
  name: 'Loki',
  source: 'documented',
  scrape: {
    by: 'chart',
    namespace: NAMESPACES.monitoring,
    port: 'http-metrics',
    needs: 'monitoring.serviceMonitor of the chart',
  },
  targetLabels: ['service'],
  metrics: {
    loki_discarded_samples_total: ['counter', 'reason'],
    loki_distributor_lines_received_total: ['counter'],
  },
};
