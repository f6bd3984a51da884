import { claimPairs } from '../claim-pairs';
import type { DangerRule } from '../danger-rule';

/** A volume is to be of another storage class. A volume stays where it was made. */
export const volumeClass: DangerRule = {
  rule: 'volume/class',
  title: 'A volume is to be of another storage class',
  find: ({ trees }) =>
    claimPairs(trees).flatMap(({ subject, before, after, part }) => {
      if (!after || after.storageClass === before.storageClass) return [];
      const name = (storageClass = 'the default one') => storageClass;
      return [
        {
          verdict: 'data-loss' as const,
          subject,
          message: `asks for another storage class${part}: ${name(before.storageClass)} → ${name(after.storageClass)}; a volume cannot change its class, so it would have to be made anew`,
          hint: `keep ${name(before.storageClass)}, or move the data to a new volume by hand`,
          destroys: true,
        },
      ];
    }),
};
