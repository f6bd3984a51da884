import type { DangerRule, Evidence, Finding } from './danger-rule';
import { DANGER_RULES } from './danger-rules';

/** What a rule has found, with the rule. */
export interface FoundDanger extends Finding {
  readonly rule: DangerRule['rule'];
}

/** Applies every rule. */
export function findDangers(evidence: Evidence): FoundDanger[] {
  return DANGER_RULES.flatMap(({ rule, find }) => find(evidence).map((finding) => ({ rule, ...finding })));
}
