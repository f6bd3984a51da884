import { type FakeRoute, notFound } from '../route';

const path = '/projects/:id/terraform/state/:name';
const scopes = ['api', 'job'] as const;

/** GitLab's backend for Terraform states: `backend "http"` with a lock. */
export const TERRAFORM_STATE_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path,
    scopes,
    handle: ({ project, params }) => {
      const content = project.terraform[String(params['name'])]?.content;
      return content === undefined ? notFound('State') : { body: content };
    },
  },
  {
    method: 'POST',
    path,
    scopes,
    handle: ({ project, params, text }) => {
      state(project, params).content = text;
      return { body: '' };
    },
  },
  {
    method: 'DELETE',
    path,
    scopes,
    handle: ({ project, params }) => {
      delete project.terraform[String(params['name'])];
      return { body: '' };
    },
  },
  ...(['POST', 'LOCK'] as const).map(
    (method): FakeRoute => ({
      method,
      path: `${path}/lock`,
      scopes,
      handle: ({ project, params, text }) => {
        const found = state(project, params);
        if (found.lock !== undefined) return { status: 423, body: found.lock };
        found.lock = text;
        return { body: '' };
      },
    }),
  ),
  ...(['DELETE', 'UNLOCK'] as const).map(
    (method): FakeRoute => ({
      method,
      path: `${path}/lock`,
      scopes,
      handle: ({ project, params }) => {
        delete state(project, params).lock;
        return { body: '' };
      },
    }),
  ),
];

function state(project: Parameters<FakeRoute['handle']>[0]['project'], params: Readonly<Record<string, string>>) {
  const name = String(params['name']);
  project.terraform[name] ??= {};
  return project.terraform[name];
}
