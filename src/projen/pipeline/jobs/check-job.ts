import type { ProjectRepositorySettings } from '../../project-repository-spec';
import { EVENTS } from '../events';
import type { Job } from '../job';

/** Types, the rules of a project, and the policy on what it would render. */
export function checkJob({ format }: ProjectRepositorySettings): Job {
  return {
    stage: 'check',
    rules: [{ if: EVENTS.mergeRequest, interruptible: true }, { if: EVENTS.defaultBranch }],
    needs: [],
    script: [...(format === 'typescript' ? ['tsc --noEmit'] : []), 'blue check --code-quality reports/check.json'],
    artifacts: {
      reports: { codequality: 'reports/check.json' },
      when: 'always',
      access: 'developer',
      expire_in: '1 week',
    },
  };
}
