import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';
import { statefulLoss } from '../stateful-loss';

/** Something that holds data is no longer rendered, and stays: nothing is lost, and nobody looks after it either. */
export const statefulAbandoned: DangerRule = {
  rule: 'stateful/abandoned',
  title: 'Something that holds data is no longer rendered, and stays: nothing is lost, and nobody looks after it either',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => kept && statefulLoss(object) !== undefined)
      .map(({ object }) => ({
        verdict: 'restarts',
        subject: objectName(object.id),
        message: 'is no longer rendered and stays as it is, as Flux is told never to delete it; nothing looks after it any more',
        hint: 'delete it by hand when nobody needs it; rendered again, it is taken over as it is',
      })),
};
