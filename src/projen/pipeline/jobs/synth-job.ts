import { EVENTS } from '../events';
import type { Job } from '../job';

/** Renders the project. Nothing secret is in what it writes. */
export const synthJob: Job = {
  stage: 'synth',
  rules: [{ if: EVENTS.mergeRequest, interruptible: true }, { if: EVENTS.defaultBranch }],
  needs: [{ job: 'check', artifacts: false }],
  script: ['blue synth', 'blue policy dist --code-quality reports/policy.json --junit reports/policy.xml'],
  artifacts: {
    paths: ['dist/'],
    reports: { codequality: 'reports/policy.json', junit: 'reports/policy.xml' },
    when: 'always',
    access: 'developer',
    expire_in: '1 week',
  },
};
