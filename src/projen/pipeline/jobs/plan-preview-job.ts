import { EVENTS } from '../events';
import type { Job } from '../job';
import { PLAN_FILES, planScript } from '../plan-script';

/**
 * What a merge request would do to servers and identity, planned with a token that can only read.
 *
 * It is part of the pipeline only where GitLab gives the pipeline the passphrase of the state (docs/decisions/0010);
 * elsewhere the preview does without it.
 */
export const planPreviewJob: Job = {
  stage: 'plan',
  extends: '.tofu',
  rules: [{ if: `${EVENTS.mergeRequest} && $TF_STATE_PASSPHRASE && $HCLOUD_TOKEN_READONLY`, interruptible: true }],
  needs: [{ job: 'synth' }],
  // A lock needs the role Maintainer, and a plan that nobody applies needs none.
  script: ['export TF_VAR_hcloud_token="$HCLOUD_TOKEN_READONLY"', ...planScript('-lock=false')],
  artifacts: {
    paths: [PLAN_FILES.summary],
    reports: { terraform: PLAN_FILES.report },
    access: 'developer',
    expire_in: '1 week',
  },
  timeout: '30 minutes',
};
