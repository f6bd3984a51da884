import type { ObjectPair } from '../diff/object-pair';
import type { Rollout } from '../model/rollout';
import { replicaCounts } from '../objects/replica-counts';

/** Workloads that stay and get another number of pods. */
export function replicaChanges(pairs: readonly ObjectPair[]): Rollout['replicas'] {
  return pairs.flatMap(({ before, after }) => {
    if (!before || !after) return [];
    const counts = replicaCounts(before);
    return [...replicaCounts(after)]
      .filter(([workload, count]) => counts.get(workload) !== count)
      .map(([workload, count]) => ({ workload, before: String(counts.get(workload)), after: String(count) }));
  });
}
