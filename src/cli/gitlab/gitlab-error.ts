import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { redact } from '../../base/redact';
import type { Purpose } from './purpose';
import { TOKEN_VARIABLE } from './token-variable';

/** GitLab has refused a request, or could not be reached. */
export class GitlabError extends ProjectError {
  constructor(
    /** HTTP status; 0 when there was no answer. */
    readonly status: number,
    purpose: Purpose,
    /** What GitLab, or the network, has said. */
    said: string,
  ) {
    super([issue(status, purpose, redact(said).slice(0, LONGEST))]);
    this.name = 'GitlabError';
  }
}

/** More than this of an answer helps nobody. */
const LONGEST = 500;

function issue(status: number, purpose: Purpose, said: string): Issue {
  const { doing, role, scope = 'api' } = purpose;
  const token = `a project access token with the scope ${scope} and the role ${role}`;
  const common = { severity: 'error', field: TOKEN_VARIABLE } as const;
  switch (status) {
    case 401:
      return {
        ...common,
        rule: 'gitlab/unauthorized',
        message: `is a token that GitLab does not accept; it was needed to ${doing}`,
        hint: `it may be expired or revoked: make ${token} and store it as the masked CI variable ${TOKEN_VARIABLE}`,
      };
    case 403:
      return {
        ...common,
        rule: 'gitlab/forbidden',
        message: `is a token that may not ${doing}: ${said}`,
        hint: `use ${token}`,
      };
    case 404:
      return {
        ...common,
        rule: 'gitlab/not-found',
        message: `is a token to which GitLab does not show what is needed to ${doing}: ${said}`,
        hint: `check that CI_PROJECT_ID is this project and that the token is of the same project: ${token}`,
      };
    case 0:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return {
        ...common,
        field: 'CI_API_V4_URL',
        rule: 'gitlab/unavailable',
        message: `is an address at which GitLab could not ${doing}: ${said}`,
        hint: 'run the job again when GitLab answers',
      };
    default:
      return { ...common, field: '', rule: 'gitlab/invalid', message: `GitLab did not ${doing} (${status}): ${said}` };
  }
}
