import { didYouMean } from '../../base/did-you-mean';
import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';
import { RULES } from './rules';

/** Only a warning can be accepted: an error would stop the environment from working. */
export function acknowledgements({ settings }: Resolved): Issue[] {
  return settings.acknowledge.flatMap(({ rule }, index) => {
    const field = `acknowledge[${index}].rule`;
    if (!isRule(rule)) {
      const guess = didYouMean(rule, Object.keys(RULES));
      return [
        problem('acknowledge/unknown-rule', field, {
          message: 'is not the id of a rule',
          got: rule,
          expected: 'the id that is printed in brackets beside the warning',
          ...(guess && { hint: `did you mean '${guess}'?` }),
        }),
      ];
    }
    if (RULES[rule].severity === 'warning') return [];
    return [
      problem('acknowledge/error', field, { message: 'is the id of an error, and only warnings can be acknowledged', got: rule }),
    ];
  });
}

function isRule(id: string): id is keyof typeof RULES {
  return Object.hasOwn(RULES, id);
}
