import { EVENTS } from '../events';
import type { Job } from '../job';
import { PRODUCTION } from '../production';
import { tofu } from '../tofu';

/** Gives the hub its way into the cluster, and the cluster its client of Entra ID, as CI variables. */
export const connectJob: Job = {
  stage: 'connect',
  extends: '.tofu',
  rules: [{ if: EVENTS.defaultBranch }],
  needs: [{ job: 'synth' }, { job: 'apply', artifacts: false }],
  script: [tofu('init'), `${tofu('output -json')} | blue project connect`],
  resource_group: PRODUCTION,
  timeout: '30 minutes',
};
