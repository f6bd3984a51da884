import { replicaCounts } from '../../objects/replica-counts';
import { changedObjects } from '../changed-objects';
import type { DangerRule } from '../danger-rule';

/** A workload is scaled down to nothing. */
export const replicasZero: DangerRule = {
  rule: 'replicas/zero',
  title: 'A workload is scaled down to nothing',
  find: ({ trees }) =>
    changedObjects(trees).flatMap(({ before, after }) => {
      const counts = replicaCounts(before);
      return [...replicaCounts(after)]
        .filter(([workload, count]) => count === 0 && (counts.get(workload) ?? 0) > 0)
        .map(([subject]) => ({
          verdict: 'restarts' as const,
          subject,
          message: `is scaled from ${counts.get(subject)} to 0: it stops`,
          hint: 'see that nothing calls it any more',
        }));
    }),
};
