import { createHash } from 'node:crypto';
import { codeSpan } from '../../review/comment/markdown/code-span';
import { escapeText } from '../../review/comment/markdown/escape-text';
import type { Danger } from '../../review/model/danger';
import { currentUser } from './current-user';
import type { GitlabClient } from './gitlab-client';
import { GitlabError } from './gitlab-error';
import type { Note } from './note';
import type { Purpose } from './purpose';

interface Discussion {
  readonly id: string;
  readonly notes: readonly Note[];
}

const PURPOSE: Purpose = { doing: 'open and resolve threads in the merge request', role: 'Developer' };

/** Marks the thread; followed by what it is about. Without a danger that is `none`. */
const MARKER = /^<!-- blue:dangers ([0-9a-f]+|none) -->$/m;

/**
 * Keeps a thread open in a merge request as long as nobody has decided about its dangers.
 *
 * Where GitLab demands that all threads are resolved, it holds the merge back until a person resolves it. That decision
 * stands as long as the dangers are the same; other dangers open it anew, and with none it is resolved.
 *
 * To resolve and reopen takes the role Developer, to open takes less: a token that may not reopen the thread opens another
 * one, and what it may not resolve is left to a person.
 *
 * @param dangers Those that a person must decide about; the others are in the comment only.
 * @returns what became of the thread.
 * @throws GitlabError when GitLab refuses.
 */
export async function keepDangerThread(
  gitlab: GitlabClient,
  mergeRequest: string,
  dangers: readonly Danger[],
): Promise<'opened' | 'reopened' | 'resolved' | 'left-open' | 'unchanged' | 'none'> {
  const path = `${gitlab.project}/merge_requests/${mergeRequest}/discussions`;
  const author = await currentUser(gitlab);
  const discussions = await gitlab.list<Discussion>(path, PURPOSE);
  const thread = discussions.filter(({ notes: [first] }) => first?.author.id === author && MARKER.test(first.body)).at(-1);
  const [first] = thread?.notes ?? [];

  const fingerprint = fingerprintOf(dangers);
  const gone = dangers.length === 0;
  if (!thread || !first) return gone ? 'none' : await open();
  if (MARKER.exec(first.body)?.[1] === fingerprint) return 'unchanged';

  // Before the text, which would say that all is done if this failed.
  const done = first.resolved === gone || (await setResolved(gitlab, `${path}/${thread.id}`, gone));
  if (!done && !gone) return await open();
  await gitlab.put(`${path}/${thread.id}/notes/${first.id}`, PURPOSE, { body: body(fingerprint, dangers) });
  if (!done) return 'left-open';
  return gone ? 'resolved' : 'reopened';

  async function open(): Promise<'opened'> {
    await gitlab.post(path, PURPOSE, { body: body(fingerprint, dangers) });
    return 'opened';
  }
}

/** Whether the token may do so. */
async function setResolved(gitlab: GitlabClient, thread: string, resolved: boolean): Promise<boolean> {
  try {
    await gitlab.put(thread, PURPOSE, { resolved });
    return true;
  } catch (error) {
    if (error instanceof GitlabError && error.status === 403) return false;
    throw error;
  }
}

/** The same for the same dangers in any order. Their wording may change with the library and decides nothing. */
function fingerprintOf(dangers: readonly Danger[]): string {
  if (dangers.length === 0) return 'none';
  const names = dangers.map(({ verdict, rule, subject }) => `${verdict} ${rule} ${subject}`).sort();
  return createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16);
}

function body(fingerprint: string, dangers: readonly Danger[]): string {
  const marker = `<!-- blue:dangers ${fingerprint} -->`;
  if (dangers.length === 0) return `${marker}\nThe dangers that were found here are gone.\n`;
  const lines = dangers.map(({ subject, message, hint }) => `- ${codeSpan(subject)} ${escapeText(message)}: ${escapeText(hint)}`);
  return [
    marker,
    '**Somebody has to decide about this before it is merged:**',
    '',
    ...lines,
    '',
    'Resolve this thread when it is meant. It opens again when other dangers are found.',
    '',
  ].join('\n');
}
