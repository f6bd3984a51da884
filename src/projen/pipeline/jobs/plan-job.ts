import { EVENTS } from '../events';
import { FETCH_DEPLOY_BRANCH } from '../fetch-deploy-branch';
import type { Job } from '../job';
import { PLAN_FILES, planScript } from '../plan-script';

/** What will be applied, and whether Blue lets it: nobody is asked to apply what would be refused later. */
export const planJob: Job = {
  stage: 'plan',
  extends: '.tofu',
  rules: [{ if: EVENTS.defaultBranch }],
  needs: [{ job: 'synth' }],
  script: [
    ...planScript('-lock-timeout=5m'),
    'echo "PLAN_CHANGED=$changed" > plan.env',
    FETCH_DEPLOY_BRANCH,
    `blue guard --plan ${PLAN_FILES.summary}`,
  ],
  artifacts: {
    paths: [PLAN_FILES.plan, PLAN_FILES.summary],
    reports: { dotenv: 'plan.env', terraform: PLAN_FILES.report },
    access: 'none',
    expire_in: '1 week',
  },
  timeout: '30 minutes',
};
