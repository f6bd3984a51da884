import { createHash } from 'node:crypto';
import { codeSpan } from '../../review/comment/markdown/code-span';
import { escapeText } from '../../review/comment/markdown/escape-text';
import type { Danger } from '../../review/model/danger';
import { currentUser } from './current-user';
import type { GitlabClient } from './gitlab-client';
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
 * @param dangers Those that a person must decide about; the others are in the comment only.
 * @returns what became of the thread.
 * @throws GitlabError when GitLab refuses.
 */
export async function keepDangerThread(
  gitlab: GitlabClient,
  mergeRequest: string,
  dangers: readonly Danger[],
): Promise<'opened' | 'reopened' | 'resolved' | 'unchanged' | 'none'> {
  const path = `${gitlab.project}/merge_requests/${mergeRequest}/discussions`;
  const author = await currentUser(gitlab);
  const discussions = await gitlab.list<Discussion>(path, PURPOSE);
  const thread = discussions.filter(({ notes: [first] }) => first?.author.id === author && MARKER.test(first.body)).at(-1);
  const [first] = thread?.notes ?? [];

  const fingerprint = fingerprintOf(dangers);
  if (!thread || !first) {
    if (dangers.length === 0) return 'none';
    await gitlab.post(path, PURPOSE, { body: body(fingerprint, dangers) });
    return 'opened';
  }
  if (MARKER.exec(first.body)?.[1] === fingerprint) return 'unchanged';

  await gitlab.put(`${path}/${thread.id}/notes/${first.id}`, PURPOSE, { body: body(fingerprint, dangers) });
  await gitlab.put(`${path}/${thread.id}`, PURPOSE, { resolved: dangers.length === 0 });
  return dangers.length === 0 ? 'resolved' : 'reopened';
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
