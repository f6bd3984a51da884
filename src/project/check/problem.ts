import type { Issue } from '../../base/issue';
import { RULES, type RuleId } from './rules';

/** An issue of a rule; how bad it is follows from the rule. */
export function problem(rule: RuleId, field: string, details: Omit<Issue, 'rule' | 'field' | 'severity'>): Issue {
  return { severity: RULES[rule].severity, field, rule, ...details };
}
