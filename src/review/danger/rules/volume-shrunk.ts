import { claimPairs } from '../claim-pairs';
import type { DangerRule } from '../danger-rule';

/** A volume becomes smaller. No storage can do that: it takes a new volume. */
export const volumeShrunk: DangerRule = {
  rule: 'volume/shrunk',
  title: 'A volume becomes smaller',
  find: ({ trees }) =>
    claimPairs(trees).flatMap(({ subject, before, after, part }) => {
      if (!after || after.bytes >= before.bytes) return [];
      return [
        {
          verdict: 'data-loss' as const,
          subject,
          message: `asks for less storage than it has${part}: ${before.size} → ${after.size}; volumes only grow, so it would have to be made anew`,
          hint: `keep ${before.size}, or move the data to a new volume by hand`,
          destroys: true,
        },
      ];
    }),
};
