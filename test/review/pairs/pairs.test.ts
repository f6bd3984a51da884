import { describe, expect, it } from 'vitest';
import { DANGER_RULES } from '../../../src/review/danger/danger-rules';
import { GUARD_RULES } from '../../../src/review/guard/guard-rules';
import { makeReview } from '../../../src/review/make-review';
import type { Danger } from '../../../src/review/model/danger';
import { parsePlan } from '../../../src/review/plan/parse-plan';
import { summarizePlan } from '../../../src/review/plan/summarize-plan';
import { MANIFEST_PAIRS } from './manifest-pairs';
import type { Pair } from './pair';
import { PLAN_PAIRS } from './plan-pairs';
import { PROJECT_PAIRS } from './project-pairs';
import { renderSide } from './render-side';

/** Every danger that a pair has brought about. */
const told: Danger[] = [];
const PAIRS = [...PROJECT_PAIRS, ...MANIFEST_PAIRS, ...PLAN_PAIRS];

function review({ before = {}, after = {}, plan }: Pair) {
  return makeReview({
    base: before === 'nothing' ? undefined : renderSide(before),
    head: renderSide(after),
    plan: plan && summarizePlan(parsePlan(JSON.stringify({ format_version: '1.2', resource_changes: plan }), 'plan.json')),
  });
}

describe.each([
  ['in project.ts', PROJECT_PAIRS],
  ['in manifests', MANIFEST_PAIRS],
  ['in a plan', PLAN_PAIRS],
] as const)('%s', (_where, pairs) => {
  it.each(pairs.map((pair) => [pair.name, pair.verdict, pair] as const))('%s: %s', (_name, _verdict, pair) => {
    const { verdict, dangers } = review(pair);
    told.push(...dangers);
    expect({ verdict, dangers: [...new Set(dangers.map(({ rule }) => rule))] }).toEqual({
      verdict: pair.verdict,
      dangers: pair.dangers,
    });
  });
});

it('every rule is shown by a pair', () => {
  const shown = new Set(PAIRS.flatMap(({ dangers }) => dangers));
  expect([...DANGER_RULES, ...GUARD_RULES].map(({ rule }) => rule).filter((rule) => !shown.has(rule))).toEqual([]);
});

it('every verdict is shown by several pairs', () => {
  const verdicts = PAIRS.map(({ verdict }) => verdict);
  for (const verdict of ['safe', 'restarts', 'data-loss', 'blocked'] as const)
    expect(verdicts.filter((one) => one === verdict).length).toBeGreaterThan(4);
});

describe('every danger', () => {
  it('continues its subject, in lower case and without a full stop', () => {
    expect(told.length).toBeGreaterThan(200);
    for (const { subject, message } of told) {
      expect(subject).toMatch(/\S/);
      expect(message).toMatch(/^(?:[a-z]|\w+\.).*[^.\s]$/);
    }
  });

  it('has a hint that begins with a verb', () => {
    for (const { hint } of told)
      expect(hint).toMatch(
        /^(?:annotate|apply|copy|delete|do|drain|drop|empty|give|keep|look|make|move|read|remove|render|restore|rotate|run|see|set|take|undo) /,
      );
  });
});
