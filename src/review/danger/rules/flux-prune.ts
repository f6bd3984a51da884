import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule, Finding } from '../danger-rule';

/** A Kustomization begins or ceases to delete what is no longer rendered. */
export const fluxPrune: DangerRule = {
  rule: 'flux/prune',
  title: 'A Kustomization begins or ceases to delete what is no longer rendered',
  find: ({ trees }) =>
    changedObjects(trees, 'Kustomization').flatMap(({ before, after }): Finding[] => {
      const [was, is] = [before, after].map(({ manifest }) => readField(manifest, 'spec', 'prune') === true);
      if (was === is) return [];
      const subject = objectName(after.id);
      return is
        ? [
            {
              verdict: 'data-loss' as const,
              subject,
              message: 'deletes from now on what is no longer rendered, also what has left the render long ago',
              hint: 'look at status.inventory of the Kustomization first',
            },
          ]
        : [
            {
              verdict: 'restarts' as const,
              subject,
              message: 'no longer deletes what leaves the render: it stays in the cluster, and nothing looks after it',
              hint: 'keep prune: true, and protect single objects by annotation',
            },
          ];
    }),
};
