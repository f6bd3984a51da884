/**
 * What a metric is, in Prometheus' words. `histogram` and `summary` stand for all their series (`_bucket`, `_sum`,
 * `_count`); `untyped` for values that an exporter passes on without knowing whether they only grow.
 */
export type MetricType = 'counter' | 'gauge' | 'histogram' | 'summary' | 'untyped';
