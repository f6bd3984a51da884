import type { ComparedTrees } from '../diff/compared-trees';
import type { Rollout } from '../model/rollout';
import { chartChanges } from './chart-changes';
import { imageChanges } from './image-changes';
import { replicaChanges } from './replica-changes';
import { requestSums } from './request-sums';
import { restarts } from './restarts';

/** What a change rolls out, beside plain configuration. */
export function describeRollout(trees: ComparedTrees): Rollout {
  return {
    restarts: restarts(trees),
    images: imageChanges(trees),
    charts: chartChanges(trees),
    replicas: replicaChanges(trees.pairs),
    requests: requestSums(trees),
  };
}
