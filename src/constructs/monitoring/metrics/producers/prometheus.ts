import type { MetricProducer } from '../metric-producer';

/** Prometheus itself: the alerts that it evaluates, as series. */
export const PROMETHEUS: MetricProducer = {
  name: 'Prometheus',
  source: 'documented',
  scrape: { by: 'stack', namespace: 'any' },
  metrics: {
    ALERTS: ['gauge', 'alertname', 'alertstate', 'severity', 'subject'],
  },
};
