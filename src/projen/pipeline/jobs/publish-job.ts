import { EVENTS } from '../events';
import type { Job } from '../job';
import { PRODUCTION } from '../production';
import { WHOLE_HISTORY } from '../whole-history';

/** Commits what was rendered to the deploy branch, which Flux follows. */
export const publishJob: Job = {
  stage: 'publish',
  rules: [{ if: EVENTS.defaultBranch }],
  needs: [{ job: 'synth' }, { job: 'connect', artifacts: false }],
  variables: WHOLE_HISTORY,
  script: ['blue publish --dotenv publish.env'],
  artifacts: { reports: { dotenv: 'publish.env' }, access: 'developer', expire_in: '30 days' },
  resource_group: PRODUCTION,
};
