import { objectName } from '../../words/object-name';
import type { DangerRule } from '../danger-rule';
import { deletions } from '../deletions';

const KINDS = new Set(['Deployment', 'DaemonSet', 'CronJob', 'ReplicaSet', 'Pod', 'KafkaConnect']);

/** A workload without data of its own is deleted. */
export const workloadDeleted: DangerRule = {
  rule: 'workload/deleted',
  title: 'A workload without data of its own is deleted',
  find: ({ trees }) =>
    deletions(trees)
      .filter(({ object, kept }) => !kept && KINDS.has(object.id.kind))
      .map(({ object }) => ({
        verdict: 'restarts',
        subject: objectName(object.id),
        message: 'is stopped and deleted',
        hint: 'see that nothing calls it any more',
      })),
};
