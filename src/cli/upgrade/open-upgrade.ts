import type { GitlabClient } from '../gitlab/gitlab-client';
import type { Purpose } from '../gitlab/purpose';

/** What the branches of upgrades begin with. */
export const UPGRADE_BRANCH = 'blue/upgrade-';

interface MergeRequest {
  readonly iid: number;
  readonly source_branch: string;
  readonly web_url: string;
}

const PURPOSE: Purpose = { doing: 'list merge requests', role: 'Reporter', scope: 'read_api' };

/** Address of an upgrade that waits for somebody to decide, or nothing when there is none. */
export async function openUpgrade(gitlab: GitlabClient): Promise<string | undefined> {
  const open = await gitlab.list<MergeRequest>(`${gitlab.project}/merge_requests`, PURPOSE, { state: 'opened' });
  return open.find(({ source_branch: branch }) => branch.startsWith(UPGRADE_BRANCH))?.web_url;
}
