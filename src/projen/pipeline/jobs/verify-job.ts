import { EVENTS } from '../events';
import type { Job } from '../job';

/** Waits until Flux says of every Kustomization that it has rolled out what was published. */
export const verifyJob: Job = {
  stage: 'verify',
  rules: [{ if: EVENTS.defaultBranch }],
  needs: [{ job: 'synth' }, { job: 'publish' }],
  script: ['blue verify --sha "$DEPLOY_SHA"'],
  timeout: '1 hour',
};
