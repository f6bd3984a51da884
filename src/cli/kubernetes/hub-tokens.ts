import type { V1Secret } from '@kubernetes/client-node';
import { failure } from '../failure';
import type { Io } from '../io';
import type { ClusterClient } from './cluster-client';
import { HUB_IDENTITY } from './hub-identity';

/** A credential of the hub. */
export interface HubToken {
  /** Name of its Secret; deleting that takes the token away. */
  readonly secret: string;
  readonly token: string;
  readonly created: Date;
}

/** How often, and with how many milliseconds between, to look whether the token is there. */
const WAIT = { attempts: 60, interval: 500 } as const;

/**
 * The tokens of the hub in a managed cluster.
 *
 * They are Secrets of the type service-account-token, which have no end: a renewal that fails for a while must not cut
 * the hub off, and one that leaks is taken away by deleting its Secret. The API's own token requests have an end and
 * cannot be taken back. Secrets that the ServiceAccount does not list are left alone by Kubernetes' token cleaner.
 */
export class HubTokens {
  constructor(
    private readonly cluster: ClusterClient,
    private readonly io: Pick<Io, 'sleep'>,
  ) {}

  /** All there are, the newest one first. */
  async list(): Promise<HubToken[]> {
    const { namespace, tokenSelector } = HUB_IDENTITY;
    const secrets = await this.cluster.list<V1Secret>('v1', 'Secret', namespace, tokenSelector);
    return secrets.map(tokenOf).sort((a, b) => b.created.getTime() - a.created.getTime());
  }

  /**
   * Makes one more; the others stay valid.
   *
   * @throws ProjectError when the cluster does not fill it.
   */
  async create(): Promise<HubToken> {
    const { namespace, name, tokenLabels } = HUB_IDENTITY;
    const { metadata } = await this.cluster.create<V1Secret>({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        generateName: `${name}-`,
        namespace,
        labels: tokenLabels,
        annotations: { 'kubernetes.io/service-account.name': name },
      },
      type: 'kubernetes.io/service-account-token',
    });
    const secret = metadata?.name ?? '';
    for (let attempt = 0; attempt < WAIT.attempts; attempt++) {
      const found = tokenOf(await this.cluster.read<V1Secret>(reference(secret)));
      if (found.token !== '') return found;
      await this.io.sleep(WAIT.interval);
    }
    await this.remove(secret);
    throw failure({
      field: 'cluster',
      rule: 'cluster/no-token',
      message: `has not filled the Secret ${namespace}/${secret} with a token within half a minute`,
      hint: 'check that the controller manager of the cluster runs',
    });
  }

  async remove(secret: string): Promise<void> {
    await this.cluster.delete(reference(secret));
  }
}

function reference(name: string) {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace: HUB_IDENTITY.namespace } };
}

function tokenOf({ metadata, data }: V1Secret): HubToken {
  return {
    secret: metadata?.name ?? '',
    token: Buffer.from(data?.['token'] ?? '', 'base64').toString('utf8'),
    created: new Date(metadata?.creationTimestamp ?? 0),
  };
}
