import { isKept } from '../../objects/is-kept';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';
import { statefulLoss } from '../stateful-loss';

/**
 * An object moves to another layer. Each layer deletes what is no longer its own: when the former one is applied first, the
 * object is deleted before the other layer makes it anew.
 */
export const objectMoved: DangerRule = {
  rule: 'object/moved',
  title: 'An object moves to another layer: the former may delete it before the latter makes it anew',
  find: ({ trees }) =>
    changedObjects(trees)
      .filter(({ before, after }) => before.layer !== after.layer && !isKept(before))
      .map(({ before, after }) => {
        const stateful = statefulLoss(before) !== undefined;
        return {
          verdict: stateful ? 'data-loss' : 'restarts',
          subject: objectName(after.id),
          message: `moves from layer ${before.layer} to ${after.layer}: the former may delete it before the latter makes it anew`,
          hint: 'annotate it with kustomize.toolkit.fluxcd.io/prune: disabled, deploy that, and move it after that',
          destroys: stateful,
        };
      }),
};
