import type { FakeMergeRequest } from '../gitlab-state';
import { badRequest, type FakeRequest, type FakeRoute, notFound } from '../route';

const path = '/projects/:id/merge_requests';

/** Merge requests, without their notes. */
export const MERGE_REQUEST_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path,
    handle: ({ project, query }) => ({
      body: project.merge_requests
        .filter(({ state }) => [null, 'all', state].includes(query.get('state')))
        .filter(({ source_branch }) => [null, source_branch].includes(query.get('source_branch')))
        .filter(({ target_branch }) => [null, target_branch].includes(query.get('target_branch')))
        .filter((one) => (query.get('labels') ?? '').split(',').every((label) => label === '' || one.labels.includes(label)))
        .map(shown),
    }),
  },
  {
    method: 'GET',
    path: `${path}/:iid`,
    scopes: ['api', 'read_api', 'job'],
    handle: (request) => {
      const found = find(request);
      return found ? { body: shown(found) } : notFound('Merge Request');
    },
  },
  {
    method: 'POST',
    path,
    handle: ({ project, body }) => {
      const source = String(body['source_branch'] ?? '');
      if (source === '' || typeof body['title'] !== 'string') return badRequest('source_branch, title are missing');
      if (project.merge_requests.some(({ source_branch, state }) => source_branch === source && state === 'opened'))
        return { status: 409, body: { message: ['Another open merge request already exists for this source branch'] } };
      const opened = openMergeRequest(project, {
        title: body['title'],
        description: String(body['description'] ?? ''),
        source_branch: source,
        target_branch: String(body['target_branch'] ?? project.default_branch),
        labels: String(body['labels'] ?? '')
          .split(',')
          .filter(Boolean),
      });
      return { status: 201, body: shown(opened) };
    },
  },
  {
    method: 'PUT',
    path: `${path}/:iid`,
    handle: (request) => {
      const found = find(request);
      if (!found) return notFound('Merge Request');
      const { body } = request;
      if (typeof body['title'] === 'string') found.title = body['title'];
      if (typeof body['description'] === 'string') found.description = body['description'];
      if (body['state_event'] === 'close') found.state = 'closed';
      return { body: shown(found) };
    },
  },
];

function find({ project, params }: FakeRequest): FakeMergeRequest | undefined {
  return project.merge_requests.find(({ iid }) => iid === Number(params['iid']));
}

function shown({ discussions, ...rest }: FakeMergeRequest): unknown {
  return { ...rest, user_notes_count: discussions.length };
}

/** Adds an open merge request, numbered on. */
export function openMergeRequest(
  project: FakeRequest['project'],
  fields: Pick<FakeMergeRequest, 'title' | 'source_branch' | 'target_branch'> &
    Partial<Pick<FakeMergeRequest, 'iid' | 'description' | 'labels'>>,
): FakeMergeRequest {
  const iid = fields.iid ?? project.merge_requests.length + 1;
  const opened: FakeMergeRequest = {
    description: '',
    labels: [],
    ...fields,
    iid,
    state: 'opened',
    web_url: `${project.web_url}/-/merge_requests/${iid}`,
    discussions: [],
  };
  project.merge_requests.push(opened);
  return opened;
}
