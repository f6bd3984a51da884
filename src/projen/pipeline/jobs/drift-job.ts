import { EVENTS } from '../events';
import type { Job } from '../job';
import { PLAN_FILES, planScript } from '../plan-script';

/** Tells by an issue when servers and identity are no longer what the default branch says. It changes nothing. */
export const driftJob: Job = {
  stage: 'nightly',
  extends: '.tofu',
  rules: [{ if: EVENTS.schedule }],
  needs: [],
  script: [
    'blue synth',
    'if [ -n "${HCLOUD_TOKEN_READONLY:-}" ]; then export TF_VAR_hcloud_token="$HCLOUD_TOKEN_READONLY"; fi',
    ...planScript('-lock=false'),
    `blue drift --plan ${PLAN_FILES.summary}`,
  ],
  timeout: '30 minutes',
};
