import type { DangerRule } from '../danger-rule';
import { engineSteps } from '../engine-steps';

/** A database or broker goes to another major version, from which there is no way back but a backup. */
export const engineMajor: DangerRule = {
  rule: 'engine/major',
  title: 'A database or broker goes to another major version, from which there is no way back but a backup',
  find: ({ trees }) =>
    engineSteps(trees)
      .filter(({ step }) => step === 'major')
      .map(({ subject, engine, before, after }) => ({
        verdict: 'restarts',
        subject,
        message: `goes to another major version of ${engine}: ${before} → ${after}; there is no way back but a backup`,
        hint: 'take a backup first, and read the upgrade notes',
      })),
};
