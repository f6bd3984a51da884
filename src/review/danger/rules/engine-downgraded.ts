import type { DangerRule } from '../danger-rule';
import { engineSteps } from '../engine-steps';

/** A database or broker goes back to a version that may not understand what the newer one has written. */
export const engineDowngraded: DangerRule = {
  rule: 'engine/downgraded',
  title: 'A database or broker goes back to a version that may not understand what the newer one has written',
  find: ({ trees }) =>
    engineSteps(trees)
      .filter(({ step }) => step === 'downgrade')
      .map(({ subject, engine, before, after }) => ({
        verdict: 'data-loss',
        subject,
        message: `goes back to an older version of ${engine}: ${before} → ${after}; it may not understand what the newer one has written`,
        hint: 'restore a backup of that version instead',
      })),
};
