import { formatElapsed } from '../format-elapsed';
import type { Io } from '../io';
import type { ClusterClient } from './cluster-client';
import { ClusterError } from './cluster-error';
import { type ClusterIdentity, clusterIdentity } from './cluster-identity';

/** Milliseconds: a load balancer takes that long to find its targets after an apply. */
const LONGEST = 300_000;
const INTERVAL = 10_000;

/**
 * Waits until the Kubernetes API answers, and tells people that it does.
 *
 * @returns who we are there.
 * @throws ClusterError when it refuses us, and when it still does not answer after five minutes.
 */
export async function waitForCluster(io: Pick<Io, 'err' | 'now' | 'sleep'>, cluster: ClusterClient): Promise<ClusterIdentity> {
  const begin = io.now().getTime();
  for (;;) {
    try {
      return await clusterIdentity(cluster);
    } catch (error) {
      const elapsed = io.now().getTime() - begin;
      if (!(error instanceof ClusterError) || !error.passing || elapsed >= LONGEST) throw error;
      io.err(
        `waiting for the Kubernetes API at ${cluster.server} (${formatElapsed(elapsed)}; giving up after ${formatElapsed(LONGEST)})\n`,
      );
      await io.sleep(INTERVAL);
    }
  }
}
