import { plural } from '../../review/words/plural';
import type { GitlabClient } from '../gitlab/gitlab-client';
import { readVariable, storeVariable } from '../gitlab/variable';
import type { Io } from '../io';
import { checkHubAccess } from './check-hub-access';
import type { ClusterAccess } from './cluster-access';
import { type EnteredCluster, enterCluster } from './enter-cluster';
import { formatKubeconfig } from './format-kubeconfig';
import { HUB_IDENTITY } from './hub-identity';
import { type HubToken, HubTokens } from './hub-tokens';
import { KUBECONFIG_VARIABLE } from './kubeconfig-variable';
import { parseKubeconfig } from './parse-kubeconfig';

export interface HubConnection {
  /** Access of the administrator, from Terraform. Without it, what is stored is used. */
  readonly administrator?: ClusterAccess;
  /** Whether a credential that works is renewed when it is old. */
  readonly renew: boolean;
  /** Days after which it is old. */
  readonly maxAge: number;
  /** Milliseconds that a credential stays valid after it was replaced: the hub reads the new one with a delay. */
  readonly grace: number;
}

const DAY = 86_400_000;

/**
 * Gives the hub its own way into the managed cluster: a ServiceAccount there, and its kubeconfig as a CI variable, which
 * the hub reads.
 *
 * What works is left alone. A new credential is tried out before it is stored, and an old one is taken away by a later
 * run, when the hub has long read the new one.
 *
 * @throws ProjectError when cluster or GitLab refuse, and when there is no way into the cluster.
 */
export async function connectHub(io: Io, gitlab: GitlabClient, connection: HubConnection): Promise<void> {
  const entered = await enterCluster(io, connection.administrator, await storedAccess(gitlab));
  for (const object of HUB_IDENTITY.objects) await entered.client.apply(object);

  const tokens = new HubTokens(entered.client, io);
  const all = await tokens.list();
  const current = all.find(({ token }) => token === entered.hubToken);
  const age = current ? io.now().getTime() - current.created.getTime() : Number.POSITIVE_INFINITY;
  const isDue = connection.renew && age > connection.maxAge * DAY;
  if (current && !isDue) {
    io.out(`cluster ${entered.access.server}: the hub is connected; its credential is ${Math.floor(age / DAY)} days old\n`);
    await removeOthers(io, tokens, all, current, connection.grace);
    return;
  }

  const made = await replace(io, gitlab, entered, tokens);
  io.out(`cluster ${entered.access.server}: connected the hub with a new credential, stored as ${KUBECONFIG_VARIABLE}\n`);
  await removeOthers(io, tokens, all, made, connection.grace);
}

/** What GitLab holds, or nothing when that is no kubeconfig. */
async function storedAccess(gitlab: GitlabClient): Promise<ClusterAccess | undefined> {
  const variable = await readVariable(gitlab, KUBECONFIG_VARIABLE);
  return parseKubeconfig(Buffer.from(variable?.value ?? '', 'base64').toString('utf8'));
}

/** A token that is not stored is of no use to anybody but thieves. */
async function replace(io: Io, gitlab: GitlabClient, { access }: EnteredCluster, tokens: HubTokens): Promise<HubToken> {
  const made = await tokens.create();
  try {
    await checkHubAccess(io, { ...access, credential: { token: made.token } });
    const kubeconfig = formatKubeconfig({ ...access, token: made.token, user: HUB_IDENTITY.name });
    await storeVariable(gitlab, {
      key: KUBECONFIG_VARIABLE,
      value: Buffer.from(kubeconfig).toString('base64'),
      masked: true,
      description: 'Kubeconfig of the hub for the managed cluster, in base64. Written by blue project connect.',
    });
    return made;
  } catch (error) {
    await tokens.remove(made.secret);
    throw error;
  }
}

/** Takes away all tokens but one, when the hub has had the time to read that one. */
async function removeOthers(io: Io, tokens: HubTokens, all: readonly HubToken[], kept: HubToken, grace: number): Promise<void> {
  const others = all.filter(({ secret }) => secret !== kept.secret);
  if (others.length === 0) return;
  if (grace > 0 && io.now().getTime() - kept.created.getTime() < grace) {
    io.err(
      `${plural(others.length, 'older credential')} stay valid until the hub has read the new one; a later run takes them away\n`,
    );
    return;
  }
  for (const { secret } of others) await tokens.remove(secret);
  io.out(`took away ${plural(others.length, 'older credential')}\n`);
}
