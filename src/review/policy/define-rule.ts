import type { PolicyInput } from './policy-input';
import type { PolicyRule, Violation } from './policy-rule';
import type { Subject } from './subject';

interface RuleDefinition<S extends Subject> extends Omit<PolicyRule, 'check'> {
  /** What the rule looks at, one by one. */
  readonly subjects: (input: PolicyInput) => readonly S[];
  /** What is wrong with one of them. */
  readonly inspect: (subject: S, input: PolicyInput) => readonly Violation[];
}

/** Makes a rule of the policy from what it looks at and what it says of each. */
export function defineRule<S extends Subject>({ subjects, inspect, ...about }: RuleDefinition<S>): PolicyRule {
  return {
    ...about,
    check: (input) => {
      const all = subjects(input);
      const violations = all.flatMap((subject) => inspect(subject, input).map((violation) => ({ ...violation, subject })));
      return { checked: all.length, violations };
    },
  };
}
