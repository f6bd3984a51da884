import { describe, expect, it } from 'vitest';
import { parseExpression } from './expression-tree';
import { resultLabels } from './result-labels';

const LABELS: Record<string, string[]> = { a: ['pod', 'job', 'x'], b: ['pod', 'job', 'y'], buckets: ['pod', 'le'] };

const CASES: [expression: string, labels: string[]][] = [
  ['a', ['pod', 'job', 'x']],
  ['rate(a[5m] offset 1d)', ['pod', 'job', 'x']],
  ['-(a)', ['pod', 'job', 'x']],
  ['sum(a)', []],
  ['sum by (pod, z) (a)', ['pod']],
  ['sum without (pod) (a)', ['job', 'x']],
  ['topk(5, a)', ['pod', 'job', 'x']],
  ['topk(5, sum by (x) (a))', ['x']],
  ['a > 5', ['pod', 'job', 'x']],
  ['5 < a', ['pod', 'job', 'x']],
  ['time() - a', ['pod', 'job', 'x']],
  ['a / on (pod) b', ['pod']],
  ['a > on (pod) b', ['pod', 'job', 'x']],
  ['a / on (pod) group_left (y) b', ['pod', 'job', 'x', 'y']],
  ['a - on (pod) group_right () b', ['pod', 'job', 'y']],
  ['a and on (pod) b', ['pod', 'job', 'x']],
  ['a unless b', ['pod', 'job', 'x']],
  ['a or b', ['pod', 'job']],
  ['a or vector(0)', []],
  ['absent(a)', []],
  ['absent(a{pod="x",job!="y"})', ['pod']],
  ['absent(a > 0)', []],
  ['absent(a) and on () count(b) > 0', []],
  ['histogram_quantile(0.9, sum by (pod, le) (rate(buckets[5m])))', ['pod']],
  ['label_replace(a, "new", "$1", "x", "(.*)")', ['pod', 'job', 'x', 'new']],
  ['count by (y) (count by (y, pod) (b))', ['y']],
  ['max_over_time(sum by (pod) (a)[1h:5m])', ['pod']],
];

describe('labels of a result', () => {
  it.each(CASES)('%s', (expression, labels) => {
    const found = resultLabels(parseExpression(expression), (metric) => new Set(LABELS[metric]));
    expect([...found].sort()).toEqual([...labels].sort());
  });
});
