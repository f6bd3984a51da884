import { EVENTS } from '../events';
import type { Job } from '../job';
import { WHOLE_HISTORY } from '../whole-history';

/** Opens a merge request when there is a newer platform. */
export const upgradeJob: Job = {
  stage: 'nightly',
  rules: [{ if: EVENTS.schedule }],
  needs: [],
  variables: WHOLE_HISTORY,
  script: ['blue project upgrade'],
};
