import { EVENTS } from '../events';
import type { Job } from '../job';
import { PRODUCTION } from '../production';
import { WHOLE_HISTORY } from '../whole-history';

/** Publishes again what was deployed from an earlier commit. The next pipeline of the default branch goes forward again. */
export const rollbackJob: Job = {
  stage: 'rollback',
  rules: [{ if: EVENTS.rollback }, { if: EVENTS.tag, when: 'manual', allow_failure: true }],
  needs: [],
  variables: WHOLE_HISTORY,
  script: [
    'blue rollback --to "${ROLLBACK_TO:-$CI_COMMIT_TAG}" --dotenv publish.env',
    '. ./publish.env',
    'blue verify --sha "$DEPLOY_SHA"',
  ],
  environment: { name: PRODUCTION },
  resource_group: PRODUCTION,
  timeout: '1 hour',
};
