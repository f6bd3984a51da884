import { EVENTS } from '../events';
import type { Job } from '../job';
import { PRODUCTION } from '../production';
import { tofu } from '../tofu';

/** Renews the credentials of the hub before they expire. */
export const renewJob: Job = {
  stage: 'nightly',
  extends: '.tofu',
  rules: [{ if: EVENTS.schedule }],
  needs: [],
  script: ['blue synth', tofu('init'), `${tofu('output -json')} | blue project connect --renew`],
  resource_group: PRODUCTION,
  timeout: '30 minutes',
};
