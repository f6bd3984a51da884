import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../src/projen/pipeline/events';
import { pipeline } from '../../../src/projen/pipeline/pipeline';
import { evaluateCondition } from './evaluate-condition';
import { jobsOf } from './jobs-of';
import { SCENARIOS } from './scenarios';
import { SETTINGS } from './settings';

describe('the pipeline of', () => {
  it.each(SCENARIOS)('$name has the right jobs', ({ variables, jobs }) => {
    expect(jobsOf(pipeline(SETTINGS), variables)).toEqual(jobs);
  });
});

describe('events', () => {
  it.each(SCENARIOS)('exclude each other: $name', ({ variables }) => {
    const events = Object.entries(EVENTS).filter(([, condition]) => evaluateCondition(condition, variables));
    expect(events.length, events.map(([name]) => name).join(', ')).toBeLessThanOrEqual(1);
  });

  it('all happen in the scenarios', () => {
    const unseen = Object.values(EVENTS).filter(
      (condition) => !SCENARIOS.some(({ variables }) => evaluateCondition(condition, variables)),
    );
    expect(unseen).toEqual([]);
  });
});

describe('the evaluator of conditions', () => {
  it.each([
    ['$A', {}, false],
    ['$A', { A: '' }, false],
    ['$A', { A: 'x' }, true],
    ['$A == null', {}, true],
    ['$A == null', { A: '' }, false],
    ['$A == $B', { A: 'x', B: 'x' }, true],
    ['$A == $B', { A: 'x', B: 'y' }, false],
    ['$A != "x"', { A: 'x' }, false],
    ['$A =~ /^deploy\\//', { A: 'deploy/x' }, true],
    ['$A =~ /^deploy\\//', {}, false],
    ['$A !~ /^deploy\\//', { A: 'main' }, true],
    ['$A || $B && $C', { A: 'x' }, true],
    ['$A || $B && $C', { B: 'x' }, false],
    ['($A || $B) && $C', { A: 'x' }, false],
  ])('%s with %o is %s', (condition, variables, expected) => {
    expect(evaluateCondition(condition, variables)).toBe(expected);
  });

  it('refuses what it does not know', () => {
    expect(() => evaluateCondition('$A && exists', {})).toThrow('cannot read');
  });
});
