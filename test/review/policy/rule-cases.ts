import type { PolicyRuleId } from '../../../src/base/policy-rule-ids';
import type { Change } from './change';

/** Changes of a rendered environment that a rule must refuse, and others near to them that it must accept. */
export interface RuleCases {
  /** What is wrong, the change, and what the rule says of which object. */
  readonly broken: readonly (readonly [what: string, change: Change, subject: string, message: RegExp])[];
  readonly kept: readonly (readonly [what: string, change: Change])[];
}

/** Rules of one topic. */
export type TopicCases = Partial<Readonly<Record<PolicyRuleId, RuleCases>>>;
