import type { FakeIssue } from '../gitlab-state';
import { badRequest, type FakeRequest, type FakeRoute, notFound } from '../route';

/** Issues: listing with filters, opening, changing, closing. */
export const ISSUE_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path: '/projects/:id/issues',
    handle: (request) => ({ body: request.project.issues.filter(wanted(request)).reverse() }),
  },
  {
    method: 'POST',
    path: '/projects/:id/issues',
    handle: ({ project, body, user }) => {
      if (typeof body['title'] !== 'string') return badRequest('title is missing');
      const iid = project.issues.length + 1;
      const issue: FakeIssue = {
        iid,
        title: body['title'],
        description: String(body['description'] ?? ''),
        state: 'opened',
        labels: labels(body['labels']),
        web_url: `${project.web_url}/-/issues/${iid}`,
        author: { id: user.id, username: user.username },
        discussions: [],
      };
      project.issues.push(issue);
      return { status: 201, body: issue };
    },
  },
  {
    method: 'PUT',
    path: '/projects/:id/issues/:iid',
    handle: ({ project, params, body }) => {
      const issue = project.issues.find(({ iid }) => iid === Number(params['iid']));
      if (!issue) return notFound('Issue');
      if (typeof body['title'] === 'string') issue.title = body['title'];
      if (typeof body['description'] === 'string') issue.description = body['description'];
      if (body['labels'] !== undefined) issue.labels = labels(body['labels']);
      if (body['state_event'] === 'close') issue.state = 'closed';
      if (body['state_event'] === 'reopen') issue.state = 'opened';
      return { body: issue };
    },
  },
];

function wanted({ query }: FakeRequest): (issue: FakeIssue) => boolean {
  const state = query.get('state') ?? 'all';
  const search = query.get('search');
  const fields = (query.get('in') ?? 'title,description').split(',');
  return (issue) =>
    (state === 'all' || issue.state === state) &&
    labels(query.get('labels') ?? '').every((label) => issue.labels.includes(label)) &&
    (search === null || fields.some((field) => issue[field as 'title' | 'description'].includes(search)));
}

function labels(value: unknown): string[] {
  const list = Array.isArray(value) ? value.map(String) : String(value ?? '').split(',');
  return list.map((label) => label.trim()).filter((label) => label !== '');
}
