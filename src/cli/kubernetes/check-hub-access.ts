import { failure } from '../failure';
import type { Io } from '../io';
import type { ClusterAccess } from './cluster-access';
import { ClusterClient } from './cluster-client';
import { ClusterError } from './cluster-error';
import { clusterIdentity } from './cluster-identity';
import { HUB_IDENTITY } from './hub-identity';

/** How often a new token is tried: not every API server knows it at once. */
const ATTEMPTS = 10;

/**
 * Tries out an access as the hub will use it.
 *
 * @throws ProjectError when it does not let in whom it shall.
 */
export async function checkHubAccess(io: Pick<Io, 'sleep'>, access: ClusterAccess): Promise<void> {
  const client = await ClusterClient.open(access);
  for (let attempt = 1; ; attempt++) {
    try {
      const { username, administrator } = await clusterIdentity(client);
      if (username === HUB_IDENTITY.username && administrator) return;
      throw failure({
        field: 'cluster',
        rule: 'cluster/wrong-identity',
        message: `takes the new credential for ${username}${administrator ? '' : ', which may not do everything'}; nothing was stored`,
        expected: HUB_IDENTITY.username,
      });
    } catch (error) {
      if (!(error instanceof ClusterError) || attempt === ATTEMPTS) throw error;
      await io.sleep(1000);
    }
  }
}
