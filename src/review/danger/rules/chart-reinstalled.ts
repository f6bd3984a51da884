import { readField } from '../../objects/read-field';
import { objectName } from '../../words/object-name';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';
import { statefulLoss } from '../stateful-loss';

/** What makes a release another release. */
const IDENTITY = ['releaseName', 'targetNamespace', 'storageNamespace'];

/** A release gets another name or namespace: Helm uninstalls the old one and installs a new one. */
export const chartReinstalled: DangerRule = {
  rule: 'chart/reinstalled',
  title: 'A release gets another name or namespace: Helm uninstalls the old one and installs a new one',
  find: ({ trees }) =>
    changedObjects(trees, 'HelmRelease').flatMap(({ before, after }) => {
      const changed = IDENTITY.filter(
        (key) => readField(before.manifest, 'spec', key) !== readField(after.manifest, 'spec', key),
      );
      if (changed.length === 0) return [];
      const stateful = statefulLoss(before) !== undefined;
      return [
        {
          verdict: stateful ? ('data-loss' as const) : ('restarts' as const),
          subject: objectName(after.id),
          message: `is uninstalled and installed anew, as ${changed.join(' and ')} changes`,
          hint: 'keep the name and the namespace of the release',
          destroys: stateful,
        },
      ];
    }),
};
