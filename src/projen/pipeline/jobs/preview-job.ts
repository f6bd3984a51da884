import { EVENTS } from '../events';
import { FETCH_DEPLOY_BRANCH } from '../fetch-deploy-branch';
import type { Job } from '../job';
import { PLAN_FILES } from '../plan-script';
import { WHOLE_HISTORY } from '../whole-history';

/** The comment of a merge request and its report page. It fails after that when Blue would refuse to deploy. */
export const previewJob: Job = {
  stage: 'preview',
  rules: [{ if: EVENTS.mergeRequest, interruptible: true }],
  needs: [{ job: 'synth' }, { job: 'plan-preview', optional: true }],
  variables: WHOLE_HISTORY,
  script: [
    // The other token may do more than a merge request should be able to.
    'export BLUE_GITLAB_TOKEN="${BLUE_COMMENT_TOKEN:-}"',
    FETCH_DEPLOY_BRANCH,
    `if [ -e ${PLAN_FILES.summary} ]; then plan="--plan ${PLAN_FILES.summary}"; else plan=; fi`,
    'blue preview $plan --out preview',
    'blue guard $plan',
  ],
  artifacts: {
    paths: ['preview/report.html'],
    expose_as: 'What this merge request deploys',
    when: 'always',
    access: 'developer',
    expire_in: '30 days',
  },
};
