import { EVENTS } from '../events';
import type { Job } from '../job';
import { PLAN_FILES } from '../plan-script';
import { PRODUCTION } from '../production';
import { tofu } from '../tofu';

/**
 * Carries out the plan, once a person who may deploy says so: the gate of everything that follows.
 *
 * A plan that another pipeline has overtaken is stale, and OpenTofu refuses it.
 */
export const applyJob: Job = {
  stage: 'apply',
  extends: '.tofu',
  rules: [{ if: EVENTS.defaultBranch, when: 'manual' }],
  needs: [{ job: 'synth' }, { job: 'plan' }],
  script: [
    [
      // Where it is not known, there is no plan either, and the job fails.
      'if [ "${PLAN_CHANGED:-}" = false ]; then',
      '  echo "Servers and identity are as they should be: nothing to apply."',
      'else',
      `  ${tofu('init')}`,
      `  ${tofu(`apply -lock-timeout=5m "$PWD/${PLAN_FILES.plan}"`)}`,
      'fi',
    ].join('\n'),
  ],
  environment: { name: PRODUCTION },
  resource_group: PRODUCTION,
  timeout: '2 hours',
};
