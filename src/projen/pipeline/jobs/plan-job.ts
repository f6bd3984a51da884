import { EVENTS } from '../events';
import { FETCH_DEPLOY_BRANCH } from '../fetch-deploy-branch';
import type { Job } from '../job';
import { PLAN_FILES, planScript } from '../plan-script';
import { PRODUCTION } from '../production';

/**
 * What will be applied, and whether Blue lets it: nobody is asked to apply what would be refused later.
 *
 * It waits until nobody else deploys, and takes no lock: that needs the role Maintainer, which not everybody has who
 * merges. A plan that another pipeline overtakes all the same is stale, and OpenTofu refuses it.
 */
export const planJob: Job = {
  stage: 'plan',
  extends: '.tofu',
  rules: [{ if: EVENTS.defaultBranch }],
  needs: [{ job: 'synth' }],
  script: [
    ...planScript('-lock=false'),
    'echo "PLAN_CHANGED=$changed" > plan.env',
    FETCH_DEPLOY_BRANCH,
    `blue guard --plan ${PLAN_FILES.summary}`,
  ],
  artifacts: {
    paths: [PLAN_FILES.plan, PLAN_FILES.summary, PLAN_FILES.locks],
    reports: { dotenv: 'plan.env', terraform: PLAN_FILES.report },
    access: 'none',
    expire_in: '1 week',
  },
  resource_group: PRODUCTION,
  timeout: '30 minutes',
};
