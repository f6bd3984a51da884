import { describe, expect, it } from 'vitest';
import { METRIC_PRODUCERS } from '../../../../src/constructs/monitoring/metrics/metric-producers';
import { EXPRESSIONS, MODELS, SUBJECTS } from './all-expressions';
import { labelNames, type Piece, parseExpression, part, pieces, withoutMacros } from './expression-tree';
import { KNOWN_SERIES, labelsOf } from './known-metrics';
import { operands, resultLabels } from './result-labels';

const parsed = EXPRESSIONS.map((expression) => ({ ...expression, tree: parseExpression(expression.text) }));
const selectors = (tree: Piece) => pieces(tree).filter(({ name }) => name === 'VectorSelector');
const metric = (selector: Piece) => part(selector, 'Identifier')?.text ?? '';
const used = new Set(parsed.flatMap(({ tree }) => selectors(tree).map(metric)));

describe('the parser of expressions', () => {
  it('is fed with every rule and every panel', () => {
    expect(EXPRESSIONS.length).toBeGreaterThan(800);
  });

  it.each(['sum by (pod (up)', 'rate(up[5m)', 'up ==', 'sum(rate(up[$__rate_interval]))'])('refuses %s', (text) => {
    expect(() => parseExpression(text)).toThrow('cannot parse');
  });

  it('takes macros of Grafana once they are filled in', () => {
    expect(() => parseExpression(withoutMacros('sum(rate(up{pod=~"$pod"}[$__rate_interval]))'))).not.toThrow();
  });
});

describe('every metric', () => {
  it('is in the registry, or recorded by a rule of ours', () => {
    expect([...used].filter((name) => !KNOWN_SERIES.has(name))).toEqual([]);
  });

  it('in the registry is used', () => {
    const unused = METRIC_PRODUCERS.flatMap(({ name: producer, metrics }) =>
      Object.keys(metrics)
        .filter((name) => ![...used].some((series) => KNOWN_SERIES.get(series)?.metric === name))
        .map((name) => `${producer}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('that we record is used', () => {
    const records = SUBJECTS.flatMap(({ records = [] }) => records.map(({ record }) => record));
    expect(records.filter((record) => !used.has(record))).toEqual([]);
  });

  it('that we record repeats in at least two places', () => {
    const uses = (record: string) => parsed.filter(({ tree }) => selectors(tree).some((one) => metric(one) === record)).length;
    const records = SUBJECTS.flatMap(({ records = [] }) => records.map(({ record }) => record));
    expect(records.filter((record) => uses(record) < 2)).toEqual([]);
  });

  it.each(METRIC_PRODUCERS.map((producer) => [producer.name, producer] as const))(
    'of %s has a type that its name agrees with',
    (_, { metrics }) => {
      for (const [name, [type]] of Object.entries(metrics)) {
        if (name.endsWith('_total') && !name.startsWith('external_dns_')) expect([name, type]).toEqual([name, 'counter']);
        if (/_(bucket|sum|count)$/.test(name)) expect([name, type]).not.toEqual([name, 'histogram']);
      }
    },
  );
});

describe('every label', () => {
  it('in a selector is one that the metric has', () => {
    const wrong = parsed.flatMap(({ where, tree }) =>
      selectors(tree).flatMap((selector) =>
        labelNames(part(selector, 'LabelMatchers'))
          .filter((label) => !labelsOf(metric(selector)).has(label))
          .map((label) => `${where}: ${metric(selector)} has no ${label}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('by which something is grouped is one that is there', () => {
    const wrong = parsed.flatMap(({ where, tree }) =>
      pieces(tree)
        .filter(({ name }) => name === 'AggregateExpr')
        .flatMap((aggregate) => {
          const inner = resultLabels(operands(aggregate).at(-1) as Piece, labelsOf);
          return labelNames(part(aggregate, 'AggregateModifier'))
            .filter((label) => !inner.has(label))
            .map((label) => `${where}: nothing to group by ${label} in ${aggregate.text}`);
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('on which two sides are matched is on both', () => {
    const wrong = parsed.flatMap(({ where, tree }) =>
      pieces(tree)
        .filter(({ name }) => name === 'BinaryExpr')
        .flatMap((binary) => {
          const clause = part(binary, 'MatchingModifierClause');
          if (!clause || !part(clause, 'On')) return [];
          const on = labelNames(part(clause, 'GroupingLabels'));
          return operands(binary).flatMap((side) =>
            on
              .filter((label) => !resultLabels(side, labelsOf).has(label))
              .map((label) => `${where}: no ${label} in ${side.text}`),
          );
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('of two sides that are matched as a whole is on both', () => {
    const isNumber = (side: Piece): boolean =>
      side.name === 'NumberDurationLiteral' ||
      ['time', 'scalar'].includes(part(side, 'FunctionIdentifier')?.text ?? '') ||
      (['BinaryExpr', 'ParenExpr', 'UnaryExpr'].includes(side.name) && operands(side).every(isNumber));
    const wrong = parsed.flatMap(({ where, tree }) =>
      pieces(tree)
        .filter((piece) => piece.name === 'BinaryExpr' && !part(piece, 'MatchingModifierClause', 'Or'))
        .flatMap((binary) => {
          const sides = operands(binary);
          if (sides.some(isNumber)) return [];
          const [left, right] = sides.map((side) => [...resultLabels(side, labelsOf)].sort().join());
          return left === right ? [] : [`${where}: ${left} is matched with ${right}`];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it('that a message of an alert names is on the alert', () => {
    const wrong = parsed.flatMap(({ where, tree, alert }) => {
      if (!alert) return [];
      const labels = resultLabels(tree, labelsOf);
      const named = [...`${alert.summary} ${alert.description}`.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label ?? '');
      return named.filter((label) => !labels.has(label)).map((label) => `${where}: {{ $labels.${label} }} is empty`);
    });
    expect(wrong).toEqual([]);
  });

  it('that a legend or a column names is on the series', () => {
    const wrong = [...MODELS].flatMap(([dashboard, { panels }]) =>
      panels.flatMap(({ title, type, targets = [], transformations = [] }) => {
        if (type === 'logs') return [];
        const results = targets.map(({ expr }) => resultLabels(parseExpression(withoutMacros(expr)), labelsOf));
        const inLegends = targets.flatMap(({ legendFormat = '' }, index) =>
          [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)]
            .map(([, label]) => label ?? '')
            .filter((label) => !results[index]?.has(label)),
        );
        const columns = transformations.flatMap(({ id, options }) =>
          id === 'filterFieldsByName' ? (options as { include: { names: string[] } }).include.names : [],
        );
        const inColumns = columns.filter((name) => !name.startsWith('Value') && !results.some((labels) => labels.has(name)));
        return [...inLegends, ...inColumns].map((label) => `${dashboard}: ${title}: ${label}`);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('every function over time', () => {
  const calls = (names: readonly string[]) =>
    parsed.flatMap(({ where, tree }) =>
      pieces(tree)
        .filter((piece) => piece.name === 'FunctionCall' && names.includes(part(piece, 'FunctionIdentifier')?.text ?? ''))
        .map((call) => ({ where, call, name: metric(selectors(call)[0] as Piece) })),
    );

  it('for what only grows is applied to what only grows', () => {
    const wrong = calls(['rate', 'irate', 'increase']).filter(({ name }) => KNOWN_SERIES.get(name)?.type === 'gauge');
    // Offsets of Kafka are published as values but never go back.
    expect(
      wrong
        .filter(({ name }) => name !== 'kafka_consumergroup_current_offset')
        .map(({ where, call }) => `${where}: ${call.text}`),
    ).toEqual([]);
  });

  it('for what goes up and down is applied to what goes up and down', () => {
    const wrong = calls(['delta', 'deriv', 'predict_linear', 'idelta']).filter(
      ({ name }) => KNOWN_SERIES.get(name)?.type === 'counter',
    );
    expect(wrong.map(({ where, call }) => `${where}: ${call.text}`)).toEqual([]);
  });

  it('looks at quantiles of histograms by their limits', () => {
    const quantiles = calls(['histogram_quantile']);
    expect(quantiles.length).toBeGreaterThan(5);
    expect(quantiles.filter(({ call, name }) => !name.endsWith('_bucket') || !labelNames(call).includes('le'))).toEqual([]);
  });
});
