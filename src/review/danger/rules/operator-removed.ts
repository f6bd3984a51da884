import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';
import { lookedAfter } from '../looked-after';

/** The operator of something goes, and perhaps the definitions of its kinds with it. */
export const operatorRemoved: DangerRule = {
  rule: 'operator/removed',
  title: 'The operator of something goes, and perhaps the definitions of its kinds with it',
  find: ({ trees }) =>
    deletions(trees).flatMap(({ object, kept }) => {
      const what = kept ? undefined : lookedAfter(trees.base, object);
      if (!what) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(object.id),
          message: `is uninstalled: nothing looks after ${what} any more, and they are deleted if their definitions go with it`,
          hint: 'remove what it looks after first, deploy that, and the operator after it',
          destroys: true,
        },
      ];
    }),
};
