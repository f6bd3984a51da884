import type { Engine } from './engine';
import { duration } from './progress';
import type { Outcome } from './run-tests';

/** One line per engine: `ok kubernetes: 49 tests, 655 objects applied, … in 1:12`. */
export function summary(
  engines: readonly Engine[],
  outcomes: readonly Outcome[],
  missing: ReadonlyMap<string, string>,
): string[] {
  const width = Math.max(...engines.map(({ name }) => name.length));
  return engines.map(({ name }) => {
    const reason = missing.get(name);
    const found = outcomes.find(({ engine }) => engine === name);
    const [state, text] = reason ? ['MISSING', reason] : found ? line(found) : ['built', 'no test was asked for'];
    return `${state.padEnd(7)} ${name.padEnd(width)}  ${text}`;
  });
}

function line({ passed, failed, skipped, took, counts }: Outcome): [string, string] {
  const tests = [
    `${passed} tests passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const checked = [...counts].map(([what, number]) => `${number} ${what}`);
  return [failed > 0 || passed === 0 ? 'FAILED' : 'ok', `${[...tests, ...checked].join(', ')}; ${duration(took)}`];
}
