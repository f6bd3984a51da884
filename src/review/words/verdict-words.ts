import type { Verdict } from '../model/verdict';

/** How each verdict is called, with a sign that is seen before anything is read. */
export const VERDICT_WORDS: Readonly<Record<Verdict, { readonly symbol: string; readonly title: string }>> = {
  'no-change': { symbol: '⚪', title: 'no change' },
  safe: { symbol: '🟢', title: 'safe' },
  restarts: { symbol: '🟡', title: 'restarts' },
  'data-loss': { symbol: '🔴', title: 'data loss possible' },
  blocked: { symbol: '⛔', title: 'blocked' },
};
