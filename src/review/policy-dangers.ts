import type { Danger } from './model/danger';
import type { PolicyReport } from './model/policy-report';
import { plural } from './words/plural';

/** Errors of the policy that nobody has waived: the pipeline does not deploy with them. */
export function policyDangers(policy: PolicyReport | undefined): Danger[] {
  const errors = (policy?.findings ?? []).filter(({ severity, waiver }) => severity === 'error' && !waiver);
  if (errors.length === 0) return [];
  return [
    {
      rule: 'policy/broken',
      verdict: 'blocked',
      subject: 'the policy',
      message: `is broken in ${plural(errors.length, 'place')}: ${[...new Set(errors.map(({ rule }) => rule))].join(', ')}`,
      hint: 'see the findings of the policy, or waive them in project.ts with a reason and an end',
    },
  ];
}
