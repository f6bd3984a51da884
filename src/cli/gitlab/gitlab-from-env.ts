import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import type { Io } from '../io';
import { GitlabClient } from './gitlab-client';
import { TOKEN_VARIABLE } from './token-variable';

/** What a job must know to use GitLab's API, with what to do when it does not. */
const NEEDED = {
  CI_API_V4_URL: "run it in a GitLab job, or set it to the address of GitLab's API, such as https://gitlab.example.com/api/v4",
  CI_PROJECT_ID: 'run it in a GitLab job, or set it to the number of the project',
  [TOKEN_VARIABLE]: 'make a project access token with the scope api and store it as a masked CI variable of this name',
} as const;

/**
 * GitLab's API as the environment describes it: `CI_API_V4_URL`, `CI_PROJECT_ID`, and the token in `BLUE_GITLAB_TOKEN`.
 *
 * @throws ProjectError with every variable that is missing.
 */
export function gitlabFromEnv(io: Pick<Io, 'env' | 'sleep' | 'now'>): GitlabClient {
  const { CI_API_V4_URL: api = '', CI_PROJECT_ID: project = '', [TOKEN_VARIABLE]: token = '' } = io.env;
  const issues = Object.entries(NEEDED).flatMap(([field, hint]): Issue[] =>
    io.env[field] ? [] : [{ severity: 'error', field, rule: 'gitlab/not-configured', message: 'is not set', hint }],
  );
  if (issues.length > 0) throw new ProjectError(issues);
  return new GitlabClient({ api, project, token }, io);
}
