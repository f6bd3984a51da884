import { didYouMean } from '../../base/did-you-mean';
import type { Issue } from '../../base/issue';
import { POLICY_RULE_IDS } from '../../base/policy-rule-ids';
import type { Resolved } from '../resolution';
import { problem } from './problem';
import { RULES } from './rules';

const KNOWN: readonly string[] = POLICY_RULE_IDS;

/** Only rules of the policy can be waived. Whether a waiver has ended is not for synthesis to say, which knows no clock. */
export function waivers({ settings }: Resolved): Issue[] {
  return settings.waivers.flatMap(({ rule }, index) => {
    if (KNOWN.includes(rule)) return [];
    return [
      problem('waiver/unknown-rule', `waivers[${index}].rule`, {
        message: 'is not the id of a rule of the policy',
        got: rule,
        expected: 'the id that is printed in brackets beside the finding',
        ...advice(rule),
      }),
    ];
  });
}

function advice(rule: string): Pick<Issue, 'hint'> {
  if (Object.hasOwn(RULES, rule))
    return { hint: 'this is a rule about project.ts: warnings of it are accepted under acknowledge' };
  const guess = didYouMean(rule, KNOWN);
  return guess === undefined ? {} : { hint: `did you mean '${guess}'?` };
}
