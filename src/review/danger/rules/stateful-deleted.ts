import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';
import { statefulLoss } from '../stateful-loss';

/** Something that holds data is deleted: a database, a broker, a namespace, a chart with volumes. */
export const statefulDeleted: DangerRule = {
  rule: 'stateful/deleted',
  title: 'Something that holds data is deleted: a database, a broker, a namespace, a chart with volumes',
  find: ({ trees }) =>
    deletions(trees).flatMap(({ object, kept }) => {
      const message = kept || OWN_RULE.has(object.id.kind) ? undefined : statefulLoss(object);
      if (!message) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject: objectName(object.id),
          message,
          hint: 'take a backup that has been restored once, and see that nothing uses it any more',
          destroys: true,
        },
      ];
    }),
};

/** Kinds that other rules tell about. */
const OWN_RULE = new Set(['PersistentVolumeClaim', 'PersistentVolume', 'Namespace', 'CustomResourceDefinition']);
