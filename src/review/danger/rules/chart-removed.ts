import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';
import { lookedAfter } from '../looked-after';
import { statefulLoss } from '../stateful-loss';

/** A chart without volumes and without kinds of its own is uninstalled. */
export const chartRemoved: DangerRule = {
  rule: 'chart/removed',
  title: 'A chart without volumes and without kinds of its own is uninstalled',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => !kept && object.id.kind === 'HelmRelease')
      .filter(({ object }) => !lookedAfter(trees.base, object) && statefulLoss(object) === undefined)
      .map(({ object }) => ({
        verdict: 'restarts',
        subject: objectName(object.id),
        message: 'is uninstalled with everything that the chart has made',
        hint: 'see that nothing uses it any more',
      })),
};
