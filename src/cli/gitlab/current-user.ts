import type { GitlabClient } from './gitlab-client';

/** Number of the user whose token is used: what this user has written may be changed. */
export async function currentUser(gitlab: GitlabClient): Promise<number> {
  const { id } = await gitlab.get<{ id: number }>('/user', {
    doing: 'say whose token it is',
    role: 'Developer',
    scope: 'read_api',
  });
  return id;
}
