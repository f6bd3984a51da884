import { failure } from '../failure';
import type { Io } from '../io';
import type { ClusterAccess } from './cluster-access';
import { ClusterClient } from './cluster-client';
import { ClusterError } from './cluster-error';
import { HUB_IDENTITY } from './hub-identity';
import { KUBECONFIG_VARIABLE } from './kubeconfig-variable';
import { waitForCluster } from './wait-for-cluster';

/** A way into the cluster that works. */
export interface EnteredCluster {
  readonly client: ClusterClient;
  /** Address and certificate that the hub shall use. */
  readonly access: ClusterAccess;
  /** Token that the hub uses now, when it is in order. */
  readonly hubToken?: string;
}

/**
 * Enters the cluster as the hub, when what is stored still works, or as the administrator.
 *
 * The hub comes first: its credential goes on working when the certificate of the administrator has expired.
 *
 * @param administrator From Terraform.
 * @param stored From the CI variable.
 * @throws ProjectError when there is no way, and when the cluster does not answer.
 */
export async function enterCluster(
  io: Io,
  administrator: ClusterAccess | undefined,
  stored: ClusterAccess | undefined,
): Promise<EnteredCluster> {
  const entered =
    stored && isSameCluster(stored, administrator ?? stored) ? await enterAsHub(io, stored, !administrator) : undefined;
  if (entered) return entered;
  if (!administrator)
    throw failure({
      field: 'kubeconfig',
      rule: 'connect/no-kubeconfig',
      message: `is not among the Terraform outputs, and ${KUBECONFIG_VARIABLE} holds none that lets us in`,
      hint: 'pipe the outputs in: tofu output -json | blue project connect',
    });
  const client = await ClusterClient.open(administrator);
  await waitForCluster(io, client);
  return { client, access: administrator };
}

async function enterAsHub(io: Io, access: ClusterAccess, isOnlyWay: boolean): Promise<EnteredCluster | undefined> {
  if (!('token' in access.credential)) return undefined;
  const client = await ClusterClient.open(access);
  try {
    const { username, administrator } = await waitForCluster(io, client);
    const isHub = username === HUB_IDENTITY.username && administrator;
    return isHub ? { client, access, hubToken: access.credential.token } : undefined;
  } catch (error) {
    if (isOnlyWay || !(error instanceof ClusterError) || error.passing) throw error;
    return undefined;
  }
}

function isSameCluster(a: ClusterAccess, b: ClusterAccess): boolean {
  return a.server === b.server && a.certificateAuthority === b.certificateAuthority;
}
