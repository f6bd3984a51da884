import { chartSteps } from '../chart-steps';
import type { DangerRule } from '../danger-rule';

/** A chart goes back to an older version, which does not undo what the newer one has done. */
export const chartDowngraded: DangerRule = {
  rule: 'chart/downgraded',
  title: 'A chart goes back to an older version, which does not undo what the newer one has done',
  find: ({ trees }) =>
    chartSteps(trees)
      .filter(({ step }) => step === 'downgrade')
      .map(({ subject, chart, before, after }) => ({
        verdict: 'restarts',
        subject,
        message: `goes back to an older version of ${chart}: ${before} → ${after}`,
        hint: 'see that what the newer version has changed in the cluster suits the older one',
      })),
};
