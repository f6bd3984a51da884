import type { MetricProducer } from '../metric-producer';

/** The controllers of Flux in the hub. */
export const FLUX: MetricProducer = {
  name: 'Flux controllers',
  source: 'documented',
  scrape: { by: 'hub', namespace: 'flux-system', port: 'http-prom' },
  metrics: {
    controller_runtime_reconcile_errors_total: ['counter', 'controller'],
    controller_runtime_reconcile_total: ['counter', 'controller', 'result'],
    gotk_reconcile_duration_seconds: ['histogram', 'kind'],
    process_cpu_seconds_total: ['counter'],
    process_resident_memory_bytes: ['gauge'],
    workqueue_depth: ['gauge', 'name'],
  },
};
