import type { GitlabClient } from './gitlab-client';
import type { Purpose } from './purpose';

/** What somebody has said about a commit, as GitLab's API gives it; only what is used of it. */
export interface CommitStatus {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly description: string | null;
}

const PURPOSE: Purpose = { doing: 'read the statuses of the deployed commit', role: 'Reporter', scope: 'read_api' };

/** All statuses of a commit, the last one of each name. */
export async function commitStatuses(gitlab: GitlabClient, sha: string): Promise<CommitStatus[]> {
  return await gitlab.list<CommitStatus>(`${gitlab.project}/repository/commits/${sha}/statuses`, PURPOSE);
}
