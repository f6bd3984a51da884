import type { DeployAccess } from './deploy-access';

/** Reads the deploy branch with what the remote has already: a job may read its own project. */
export function readOnlyAccess(remote: string): DeployAccess {
  return { remote, url: remote, env: {}, close: () => undefined };
}
