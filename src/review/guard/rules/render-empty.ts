import { plural } from '../../words/plural';
import type { GuardRule } from '../guard-rule';

/** Nothing is rendered, and something is deployed: Flux would delete all of it. */
export const renderEmpty: GuardRule = {
  rule: 'render/empty',
  title: 'Nothing is rendered, and something is deployed: Flux would delete all of it',
  find: ({ trees: { base, head } }) => {
    if (head.objects.length > 0 || base.objects.length === 0) return [];
    return [
      {
        subject: 'the render',
        message: `is empty, and ${plural(base.objects.length, 'object')} are deployed: Flux would delete all of them`,
        hint: "render it again; to take the environment down, set lifecycle: 'destroying'",
      },
    ];
  },
};
