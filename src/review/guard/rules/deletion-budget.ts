import { deletions } from '../../danger/deletions';
import { plural } from '../../words/plural';
import type { GuardRule } from '../guard-rule';

/** More objects are deleted than a deployment may delete. */
export const deletionBudget: GuardRule = {
  rule: 'deletion/budget',
  title: 'More objects are deleted than one deployment may delete',
  find: ({ trees }, settings) => {
    const count = deletions(trees).filter(({ kept }) => !kept).length;
    if (count <= settings.deletionBudget) return [];
    return [
      {
        subject: 'the render',
        message: `deletes ${plural(count, 'object')}, and one deployment may delete ${settings.deletionBudget}`,
        hint: `look at what is deleted; if it is meant, set deletionBudget: ${count} for this change`,
      },
    ];
  },
};
