import type { FakeStatus } from '../gitlab-state';
import type { FakeRequest, FakeRoute } from '../route';

/** First characters of a Kustomization's uid, as Flux appends them to the name of a status. */
const UID = '0f3c8a51';

/** Commit statuses. With `flux` set on the project, every commit has been reconciled by then. */
export const STATUS_ROUTES: readonly FakeRoute[] = [
  {
    method: 'GET',
    path: '/projects/:id/repository/commits/:sha/statuses',
    handle: (request) => ({
      body: [...request.project.statuses.filter(({ sha }) => sha === request.params['sha']), ...flux(request)],
    }),
  },
  {
    method: 'POST',
    path: '/projects/:id/statuses/:sha',
    handle: ({ project, params, body, query, state }) => {
      const field = (name: string) => body[name] ?? query.get(name) ?? undefined;
      const status: FakeStatus = {
        id: state.nextId++,
        sha: String(params['sha']),
        ref: String(field('ref') ?? 'deploy'),
        status: field('state') as FakeStatus['status'],
        name: String(field('name') ?? field('context') ?? 'default'),
        description: field('description') === undefined ? null : String(field('description')),
        target_url: field('target_url') === undefined ? null : String(field('target_url')),
        created_at: new Date().toISOString(),
      };
      // GitLab keeps one status for each name, the last one.
      const index = project.statuses.findIndex(({ sha, name }) => sha === status.sha && name === status.name);
      if (index < 0) project.statuses.push(status);
      else project.statuses[index] = status;
      return { status: 201, body: status };
    },
  },
];

function flux({ project, params }: FakeRequest): FakeStatus[] {
  return (project.flux?.kustomizations ?? []).map((name, index) => ({
    id: index + 1,
    sha: String(params['sha']),
    ref: 'deploy',
    status: project.flux?.status ?? 'success',
    name: `kustomization/${name}/${UID}`,
    description: project.flux?.description ?? 'reconciliation succeeded',
    target_url: null,
    created_at: '2026-11-22T00:00:00.000Z',
  }));
}
