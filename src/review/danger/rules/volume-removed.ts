import { claimPairs } from '../claim-pairs';
import type { DangerRule } from '../danger-rule';

/** A workload, broker or chart goes on without one of its volumes. */
export const volumeRemoved: DangerRule = {
  rule: 'volume/removed',
  title: 'A workload, broker or chart goes on without one of its volumes',
  find: ({ trees }) =>
    claimPairs(trees)
      .filter(({ after }) => !after)
      .map(({ subject, before, part }) => ({
        verdict: 'data-loss',
        subject,
        message: `goes on without its volume of ${before.size}${part}: what is on it is deleted or left behind`,
        hint: 'keep the volume, or copy what is on it first',
        destroys: true,
      })),
};
