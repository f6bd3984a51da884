import type { MetricProducer } from '../../../../src/constructs/monitoring/metrics/metric-producer';
import { METRIC_PRODUCERS } from '../../../../src/constructs/monitoring/metrics/metric-producers';
import type { MetricType } from '../../../../src/constructs/monitoring/metrics/metric-type';
import { TARGET_LABELS } from '../../../../src/constructs/monitoring/metrics/target-labels';
import { SUBJECTS } from './all-expressions';
import { parseExpression } from './expression-tree';
import { resultLabels } from './result-labels';

/** A series that expressions may use. */
export interface KnownSeries {
  /** Name in the registry, without `_bucket`, `_sum`, `_count`. */
  readonly metric: string;
  readonly type: MetricType;
  readonly labels: ReadonlySet<string>;
  readonly producers: readonly MetricProducer[];
}

const SUFFIXES: Partial<Record<MetricType, readonly string[]>> = {
  histogram: ['_bucket', '_sum', '_count'],
  summary: ['', '_sum', '_count'],
};

const series = new Map<string, KnownSeries>();

for (const producer of METRIC_PRODUCERS)
  for (const [metric, [type, ...labels]] of Object.entries(producer.metrics))
    for (const suffix of SUFFIXES[type] ?? ['']) {
      const name = `${metric}${suffix}`;
      const known = series.get(name);
      series.set(name, {
        metric,
        type,
        labels: new Set([
          ...(known?.labels ?? []),
          ...TARGET_LABELS,
          ...(producer.targetLabels ?? []),
          ...labels,
          ...(suffix === '_bucket' ? ['le'] : []),
        ]),
        producers: [...(known?.producers ?? []), producer],
      });
    }

/** Labels of a metric or of what we record; throws for a name that neither the registry nor a rule knows. */
export function labelsOf(name: string): ReadonlySet<string> {
  const found = KNOWN_SERIES.get(name);
  if (!found) throw new Error(`${name} is not in the registry (src/constructs/monitoring/metrics/producers)`);
  return found.labels;
}

/** Every series that may be used, by name: those of the registry, and those that our rules record from them. */
export const KNOWN_SERIES: ReadonlyMap<string, KnownSeries> = series;

// A record may build on another one that comes before it.
for (const { records = [] } of SUBJECTS)
  for (const { record, expr } of records)
    series.set(record, { metric: record, type: 'gauge', labels: resultLabels(parseExpression(expr), labelsOf), producers: [] });
