import { DOCS } from '../../../catalog/docs';
import { EVENTS } from '../events';
import type { Job } from '../job';
import { PLAN_FILES } from '../plan-script';
import { PRODUCTION } from '../production';
import { tofu } from '../tofu';

/**
 * Carries out the plan, once a person who may deploy says so: the gate of everything that follows.
 *
 * A plan that another pipeline has overtaken is stale, and OpenTofu refuses it. It refuses other versions of providers
 * than those that have planned, too: hours may have passed, and not all of them are pinned by the module.
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
      `  ${tofu('init -lockfile=readonly')}`,
      `  ${tofu(`apply -lock-timeout=5m "$PWD/${PLAN_FILES.plan}"`)} || {`,
      '    code=$?',
      `    echo "How to go on from here: ${DOCS}/how-to/repair-a-failed-apply.md" >&2`,
      '    exit "$code"',
      '  }',
      'fi',
    ].join('\n'),
  ],
  artifacts: {
    // What OpenTofu leaves when GitLab does not take the state: as encrypted as the one that GitLab shows to developers.
    paths: ['dist/terraform/errored.tfstate'],
    when: 'on_failure',
    access: 'developer',
    expire_in: '30 days',
  },
  environment: { name: PRODUCTION },
  resource_group: PRODUCTION,
  timeout: '2 hours',
};
