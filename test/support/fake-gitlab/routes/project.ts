import { type FakeRoute, notFound } from '../route';

/** The project itself, who asks, branches, releases, packages. */
export const PROJECT_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path: '/user',
    scopes: ['api', 'read_api'],
    handle: ({ user }) => ({ body: { id: user.id, username: user.username } }),
  },
  {
    method: 'GET',
    path: '/projects/:id',
    handle: ({ project: { id, path_with_namespace, default_branch, web_url } }) => ({
      body: { id, path_with_namespace, default_branch, web_url },
    }),
  },
  { method: 'GET', path: '/projects/:id/repository/branches', handle: ({ project }) => ({ body: project.branches }) },
  {
    method: 'GET',
    path: '/projects/:id/repository/branches/*branch',
    handle: ({ project, params }) => {
      const branch = project.branches.find(({ name }) => name === params['branch']);
      return branch
        ? { body: { name: branch.name, protected: branch.protected, commit: { id: branch.sha } } }
        : notFound('Branch');
    },
  },
  { method: 'GET', path: '/projects/:id/releases', handle: ({ project }) => ({ body: project.releases }) },
  {
    method: 'POST',
    path: '/projects/:id/releases',
    handle: ({ project, body }) => {
      const release = {
        tag_name: String(body['tag_name']),
        name: String(body['name'] ?? body['tag_name']),
        description: String(body['description'] ?? ''),
      };
      project.releases.push(release);
      return { status: 201, body: release };
    },
  },
  { method: 'GET', path: '/projects/:id/packages', handle: ({ project }) => ({ body: project.packages }) },
];
