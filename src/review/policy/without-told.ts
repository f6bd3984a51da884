import type { Issue } from '../../base/issue';
import { POLICY_RULES } from './policy-rules';

/**
 * What the policy has to say beside the warnings about the project: one cause is told once, and where it can be mended. A warning
 * that is acknowledged is not among them, and tells nothing.
 */
export function withoutTold(issues: readonly Issue[], warnings: readonly Issue[]): Issue[] {
  const told = new Set(warnings.map(({ rule }) => rule));
  const repeated = new Set(POLICY_RULES.filter(({ toldBy = '' }) => told.has(toldBy)).map(({ id }): string => id));
  return issues.filter(({ rule }) => !repeated.has(rule));
}
