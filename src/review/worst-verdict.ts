import type { Verdict } from './model/verdict';

/** From harmless to impossible. */
const ORDER: readonly Verdict[] = ['no-change', 'safe', 'restarts', 'data-loss', 'blocked'];

/** The worst of several verdicts; `no-change` when there is none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))] ?? 'no-change';
}
