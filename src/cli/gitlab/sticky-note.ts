import { currentUser } from './current-user';
import type { GitlabClient } from './gitlab-client';
import { GitlabError } from './gitlab-error';
import type { Note } from './note';
import type { Purpose } from './purpose';

/** The one comment of a merge request that is written anew with every pipeline. */
export interface StickyNote {
  /** Number of the merge request within the project. */
  readonly mergeRequest: string;
  readonly body: string;
  /** Whether a comment is this one, by its marker. Comments of others are never asked about. */
  isSame(body: string): boolean;
  /** Whether a comment tells about a newer state than ours. */
  isNewer(body: string): boolean | Promise<boolean>;
}

/** Reporter would do for comments; the same token resolves the thread about dangers. */
const PURPOSE: Purpose = { doing: 'comment on the merge request', role: 'Developer' };

/**
 * Writes the comment: changes our last one, or makes it.
 *
 * A comment of ours has the marker and was written by the user of the token; somebody may quote the marker. More than
 * one can only come of an interrupted request, so the others are removed.
 *
 * @returns what became of it; `newer` when another pipeline with a newer state was quicker, and nothing was written.
 * @throws GitlabError when GitLab refuses.
 */
export async function writeStickyNote(
  gitlab: GitlabClient,
  note: StickyNote,
): Promise<'created' | 'updated' | 'unchanged' | 'newer'> {
  const path = `${gitlab.project}/merge_requests/${note.mergeRequest}/notes`;
  const author = await currentUser(gitlab);
  const notes = await gitlab.list<Note>(path, PURPOSE, { sort: 'asc', order_by: 'created_at' });
  const [ours, ...others] = notes.filter((one) => !one.system && one.author.id === author && note.isSame(one.body));

  for (const { id } of others) await gitlab.delete(`${path}/${id}`, PURPOSE);
  if (ours && (await note.isNewer(ours.body))) return 'newer';
  if (ours?.body === note.body) return 'unchanged';
  if (ours && (await update(gitlab, `${path}/${ours.id}`, note.body))) return 'updated';
  await gitlab.post(path, PURPOSE, { body: note.body });
  return 'created';
}

/** Whether the note was still there. */
async function update(gitlab: GitlabClient, path: string, body: string): Promise<boolean> {
  try {
    await gitlab.put(path, PURPOSE, { body });
    return true;
  } catch (error) {
    if (error instanceof GitlabError && error.status === 404) return false;
    throw error;
  }
}
