import { chartSteps } from '../chart-steps';
import type { DangerRule } from '../danger-rule';

/** A chart goes to a version that may break what it likes. */
export const chartMajor: DangerRule = {
  rule: 'chart/major',
  title: 'A chart goes to a version that may break what it likes',
  find: ({ trees }) =>
    chartSteps(trees)
      .filter(({ step }) => step === 'major')
      .map(({ subject, chart, before, after }) => ({
        verdict: 'restarts',
        subject,
        message: `goes to another major version of ${chart}: ${before} → ${after}`,
        hint: `read the upgrade notes of ${chart}; values may mean something else now`,
      })),
};
