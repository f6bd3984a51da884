import { currentUser } from './current-user';
import type { GitlabClient } from './gitlab-client';
import type { Purpose } from './purpose';

/** An issue, as GitLab's API gives it; only what is used of it. */
interface Issue {
  readonly iid: number;
  readonly title: string;
  readonly description: string | null;
  readonly state: 'opened' | 'closed';
  readonly web_url: string;
  readonly author: { readonly id: number };
}

/** An issue as it shall be. */
export interface WantedIssue {
  readonly title: string;
  readonly description: string;
  /** What it is about, in a form that can be compared: it is told again only when this changes. */
  readonly fingerprint: string;
}

const PURPOSE: Purpose = { doing: 'open, change and close issues', role: 'Reporter' };

/** Says which issue it is, and what it told last. */
const MARKER = /^<!-- blue:drift ([0-9a-f]+|none) -->$/m;

/** By which the issue is found without reading all of them. */
const LABEL = 'blue::drift';

/** What became of the issue, and where it is. */
export interface KeptIssue {
  readonly outcome: 'none' | 'opened' | 'updated' | 'unchanged' | 'closed' | 'dismissed';
  readonly url?: string;
}

/**
 * Keeps one issue open as long as there is something to tell, and closes it when there is nothing any more.
 *
 * When people close it while it is still true, it stays closed until something else is to be told.
 *
 * @param wanted Nothing when all is well.
 * @throws GitlabError when GitLab refuses.
 */
export async function keepDriftIssue(gitlab: GitlabClient, wanted: WantedIssue | undefined): Promise<KeptIssue> {
  const path = `${gitlab.project}/issues`;
  const author = await currentUser(gitlab);
  const all = await gitlab.list<Issue>(path, PURPOSE, { labels: LABEL, order_by: 'created_at', sort: 'desc' });
  const ours = all.filter((issue) => issue.author.id === author && MARKER.test(issue.description ?? ''));
  const open = ours.find(({ state }) => state === 'opened');
  const told = (issue: Issue | undefined) => MARKER.exec(issue?.description ?? '')?.[1];

  if (!wanted) {
    if (!open) return { outcome: 'none' };
    await gitlab.post(`${path}/${open.iid}/notes`, PURPOSE, { body: 'There is no drift any more.' });
    // It tells nothing any more, so that the same drift is told again when it comes back.
    const description = open.description?.replace(MARKER, marker('none'));
    await gitlab.put(`${path}/${open.iid}`, PURPOSE, { state_event: 'close', description });
    return { outcome: 'closed', url: open.web_url };
  }

  const { title, fingerprint } = wanted;
  const description = `${marker(fingerprint)}\n${wanted.description}`;
  if (open) {
    if (told(open) === fingerprint) return { outcome: 'unchanged', url: open.web_url };
    await gitlab.put(`${path}/${open.iid}`, PURPOSE, { title, description });
    await gitlab.post(`${path}/${open.iid}/notes`, PURPOSE, { body: 'Something else drifts than before: see the description.' });
    return { outcome: 'updated', url: open.web_url };
  }
  const [last] = ours;
  if (last && told(last) === fingerprint) return { outcome: 'dismissed', url: last.web_url };
  const made = await gitlab.post<Issue>(path, PURPOSE, { title, description, labels: LABEL });
  return { outcome: 'opened', url: made.web_url };
}

function marker(fingerprint: string): string {
  return `<!-- blue:drift ${fingerprint} -->`;
}
