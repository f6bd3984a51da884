import { type FakeGitlab, TOKENS } from '../../support/fake-gitlab/fake-gitlab';

/** What GitLab tells a job, with a token of the project in it. */
export function gitlabJob(gitlab: FakeGitlab, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { CI_API_V4_URL: gitlab.url, CI_PROJECT_ID: String(gitlab.project.id), BLUE_GITLAB_TOKEN: TOKENS.api, ...more };
}
