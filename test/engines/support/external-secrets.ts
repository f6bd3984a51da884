import type { KubeClient, LiveObject } from './kube-client';

interface SecretSpec {
  readonly secretStoreRef?: { readonly name: string };
  readonly secretStoreRefs?: readonly { readonly name: string }[];
  readonly target?: { readonly name?: string };
  readonly selector?: { readonly secret?: { readonly name: string } };
  readonly data?: readonly { readonly match: { readonly remoteRef: { readonly remoteKey: string } } }[];
}

interface StoreSpec {
  readonly provider: { readonly kubernetes?: { readonly remoteNamespace: string } };
}

/**
 * Plays External Secrets: makes Secrets in the hub and pushes them, as far as stores and namespaces are there. Answers
 * why it cannot, or nothing when it is done.
 *
 * Values are never read: every Secret says where it is from.
 */
export async function playExternalSecrets(object: LiveObject, hub: KubeClient, cluster: KubeClient): Promise<string | undefined> {
  const spec = object.spec as unknown as SecretSpec; // The API server has checked it against its definition.
  return object.kind === 'ExternalSecret' ? makeSecret(object, spec, hub) : pushSecret(object, spec, hub, cluster);
}

async function makeSecret({ metadata }: LiveObject, spec: SecretSpec, hub: KubeClient): Promise<string | undefined> {
  const { namespace } = metadata;
  if (spec.secretStoreRef && !(await store(spec.secretStoreRef.name, namespace, hub)))
    return `no store ${spec.secretStoreRef.name}`;
  const name = spec.target?.name ?? metadata.name;
  await hub.apply({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, stringData: { from: metadata.name } });
  return undefined;
}

async function pushSecret(
  { metadata }: LiveObject,
  spec: SecretSpec,
  hub: KubeClient,
  cluster: KubeClient,
): Promise<string | undefined> {
  const { namespace } = metadata;
  const source = spec.selector?.secret?.name ?? '';
  if (!(await hub.find({ apiVersion: 'v1', kind: 'Secret', metadata: { name: source, namespace } })))
    return `no secret ${source}`;
  for (const { name } of spec.secretStoreRefs ?? []) {
    const remote = (await store(name, namespace, hub))?.provider.kubernetes?.remoteNamespace;
    if (!remote) return `no store ${name}`;
    for (const key of new Set((spec.data ?? []).map(({ match }) => match.remoteRef.remoteKey))) {
      // Fails while the namespace is not there, as the real one does.
      const secret = {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: key, namespace: remote },
        stringData: { [metadata.name]: 'pushed' },
      };
      await cluster.apply(secret, { fieldManager: `push-${metadata.name}`.slice(0, 128) });
    }
  }
  return undefined;
}

async function store(name: string, namespace: string | undefined, hub: KubeClient): Promise<StoreSpec | undefined> {
  const found = await hub.find({
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: { name, ...(namespace && { namespace }) },
  });
  return found?.spec as unknown as StoreSpec | undefined; // The API server has checked it against its definition.
}
