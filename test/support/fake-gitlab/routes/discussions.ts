import type { FakeDiscussion, FakeNote } from '../gitlab-state';
import { badRequest, type FakeRequest, type FakeResponse, type FakeRoute, notFound } from '../route';

/** GitLab accepts no longer note than this. */
const LONGEST_NOTE = 1_000_000;

/** Notes and threads of merge requests and issues; GitLab keeps both in the same place. */
export const DISCUSSION_ROUTES: readonly FakeRoute[] = (['merge_requests', 'issues'] as const).flatMap((kind): FakeRoute[] => {
  const path = `/projects/:id/${kind}/:iid`;
  const on = (handle: (request: FakeRequest, discussions: FakeDiscussion[]) => FakeResponse) => (request: FakeRequest) => {
    const item = request.project[kind].find(({ iid }) => iid === Number(request.params['iid']));
    return item ? handle(request, item.discussions) : notFound(kind === 'issues' ? 'Issue' : 'Merge Request');
  };
  const read = ['api', 'read_api', 'job'] as const;
  return [
    { method: 'GET', path: `${path}/notes`, scopes: read, handle: on((request, all) => ({ body: sorted(request, notes(all)) })) },
    { method: 'POST', path: `${path}/notes`, handle: on((request, all) => create(request, all, true)) },
    { method: 'PUT', path: `${path}/notes/:note`, handle: on(updateNote) },
    { method: 'DELETE', path: `${path}/notes/:note`, handle: on(deleteNote) },
    { method: 'GET', path: `${path}/discussions`, scopes: read, handle: on((_, all) => ({ body: all })) },
    { method: 'POST', path: `${path}/discussions`, handle: on((request, all) => create(request, all, false)) },
    { method: 'PUT', path: `${path}/discussions/:discussion`, handle: on(resolve) },
    { method: 'POST', path: `${path}/discussions/:discussion/notes`, handle: on(answer) },
    { method: 'PUT', path: `${path}/discussions/:discussion/notes/:note`, handle: on(updateNote) },
  ];
});

function notes(discussions: readonly FakeDiscussion[]): FakeNote[] {
  return discussions.flatMap((discussion) => discussion.notes);
}

/** GitLab answers with the newest first unless asked otherwise. */
function sorted({ query }: FakeRequest, all: FakeNote[]): FakeNote[] {
  const ascending = [...all].sort((a, b) => a.id - b.id);
  return query.get('sort') === 'asc' ? ascending : ascending.reverse();
}

function newNote({ state, user }: FakeRequest, body: string, resolvable: boolean): FakeNote {
  const now = new Date().toISOString();
  return {
    id: state.nextId++,
    body,
    author: { id: user.id, username: user.username },
    created_at: now,
    updated_at: now,
    system: false,
    resolvable,
    ...(resolvable && { resolved: false, resolved_by: null }),
  };
}

/** The text of a note, or what is wrong with it. */
function text({ body }: FakeRequest): string | FakeResponse {
  if (typeof body['body'] !== 'string' || body['body'] === '') return badRequest('400 Bad request - Note body is missing');
  if (body['body'].length > LONGEST_NOTE) return badRequest({ note: ['is too long (maximum is 1000000 characters)'] });
  return body['body'];
}

function create(request: FakeRequest, all: FakeDiscussion[], plain: boolean): FakeResponse {
  const body = text(request);
  if (typeof body !== 'string') return body;
  const note = newNote(request, body, !plain);
  const discussion = { id: note.id.toString(16).padStart(40, '0'), individual_note: plain, notes: [note] };
  all.push(discussion);
  return { status: 201, body: plain ? note : discussion };
}

function answer(request: FakeRequest, all: FakeDiscussion[]): FakeResponse {
  const discussion = all.find(({ id }) => id === request.params['discussion']);
  const body = text(request);
  if (!discussion || discussion.individual_note) return notFound('Discussion');
  if (typeof body !== 'string') return body;
  const note = newNote(request, body, true);
  discussion.notes.push(note);
  return { status: 201, body: note };
}

function resolve(request: FakeRequest, all: FakeDiscussion[]): FakeResponse {
  const discussion = all.find(({ id }) => id === request.params['discussion']);
  if (!discussion) return notFound('Discussion');
  const resolved = String(request.body['resolved'] ?? request.query.get('resolved')) === 'true';
  for (const note of discussion.notes) {
    note.resolved = resolved;
    note.resolved_by = resolved ? { id: request.user.id, username: request.user.username } : null;
  }
  return { body: discussion };
}

/** Only who has written a note may change it (maintainers may, too, but no bot should). */
function updateNote(request: FakeRequest, all: FakeDiscussion[]): FakeResponse {
  const note = notes(all).find(({ id }) => id === Number(request.params['note']));
  const body = text(request);
  if (!note) return notFound('Note');
  if (note.author.id !== request.user.id) return { status: 403, body: { message: '403 Forbidden' } };
  if (typeof body !== 'string') return body;
  note.body = body;
  note.updated_at = new Date().toISOString();
  return { body: note };
}

function deleteNote(request: FakeRequest, all: FakeDiscussion[]): FakeResponse {
  const index = all.findIndex(({ notes: [first] }) => first?.id === Number(request.params['note']));
  if (index < 0) return notFound('Note');
  all.splice(index, 1);
  return { status: 204 };
}
