import { objectName } from '../../words/object-name';
import { plural } from '../../words/plural';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';

/** A namespace is deleted, and with it all that is in it: also what Flux would have kept, and what it never knew. */
export const namespaceDeleted: DangerRule = {
  rule: 'namespace/deleted',
  title: 'A namespace is deleted, and with it all that is in it: also what Flux would have kept, and what it never knew',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => !kept && object.id.kind === 'Namespace')
      .map(({ object }) => {
        const inside = trees.base.objects.filter(
          ({ id }) => id.target === object.id.target && id.namespace === object.id.name,
        ).length;
        return {
          verdict: 'data-loss',
          subject: objectName(object.id),
          message: `is deleted with everything in it: ${plural(inside, 'rendered object')}, and volumes, Secrets and whatever else is there`,
          hint: 'empty it first, and delete it in a change of its own',
          destroys: true,
        };
      }),
};
