import type { Danger } from '../model/danger';

const ORDER: readonly Danger['verdict'][] = ['blocked', 'data-loss', 'restarts'];

/** Dangers with the worst at the beginning; equally bad ones in the order in which they were found. */
export function worstFirst(dangers: readonly Danger[]): Danger[] {
  return [...dangers].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
