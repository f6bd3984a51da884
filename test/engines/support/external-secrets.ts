import type { KubeClient, LiveObject } from './kube-client';

interface SecretSpec {
  readonly secretStoreRef?: { readonly name: string };
  readonly secretStoreRefs?: readonly { readonly name: string }[];
  readonly target?: { readonly name?: string };
  readonly selector?: { readonly secret?: { readonly name: string } };
  readonly updatePolicy?: string;
  readonly template?: { readonly type?: string; readonly data?: Readonly<Record<string, string>> };
  readonly data?: readonly { readonly secretKey?: string; readonly match?: Match }[];
}

/** What is pushed: one key, or without `secretKey` and `property` the whole Secret. */
interface Match {
  readonly secretKey?: string;
  readonly remoteRef: { readonly remoteKey: string; readonly property?: string };
}

interface StoreSpec {
  readonly provider: { readonly kubernetes?: { readonly remoteNamespace: string } };
}

/** Stands for every value; a login to a registry has to be JSON. */
const VALUE = Buffer.from('{}').toString('base64');

/**
 * Plays External Secrets: makes Secrets in the hub and pushes them, as far as stores and namespaces are there. Answers
 * why it cannot, or nothing when it is done.
 *
 * Keys are pushed one by one and in their order, as the real one does, so that the API server sees each step. Values are
 * never read: all are the same.
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
  // What has no keys of its own comes from the generator of passwords.
  const keys = spec.data?.flatMap(({ secretKey = [] }) => secretKey) ?? ['password'];
  await hub.apply({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, data: values(keys) });
  return undefined;
}

async function pushSecret(
  { metadata }: LiveObject,
  spec: SecretSpec,
  hub: KubeClient,
  cluster: KubeClient,
): Promise<string | undefined> {
  const { namespace } = metadata;
  const name = spec.selector?.secret?.name ?? '';
  const source = await hub.find({ apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace } });
  if (!source) return `no secret ${name}`;
  const keys = [...Object.keys(dataOf(source)), ...Object.keys(spec.template?.data ?? {})];
  for (const { name: storeName } of spec.secretStoreRefs ?? []) {
    const remote = (await store(storeName, namespace, hub))?.provider.kubernetes?.remoteNamespace;
    if (!remote) return `no store ${storeName}`;
    for (const match of (spec.data ?? []).flatMap((entry) => entry.match ?? [])) {
      if (match.secretKey !== undefined && !keys.includes(match.secretKey)) return `secret key ${match.secretKey} does not exist`;
      await push(cluster, remote, match, keys, spec);
    }
  }
  return undefined;
}

/** Fails while the namespace is not there, and where the API server refuses the Secret, as the real one does. */
async function push(
  cluster: KubeClient,
  namespace: string,
  match: Match,
  keys: readonly string[],
  spec: SecretSpec,
): Promise<void> {
  const { remoteKey: name, property } = match.remoteRef;
  const reference = { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace } };
  const present = await cluster.find(reference);
  const exists = property === undefined ? present !== undefined : present !== undefined && property in dataOf(present);
  if (exists && spec.updatePolicy === 'IfNotExists') return;
  const data = property === undefined ? values(keys) : { ...(present && dataOf(present)), [property]: VALUE };
  await cluster.apply({ ...reference, type: spec.template?.type ?? 'Opaque', data }, { fieldManager: 'external-secrets' });
}

function values(keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, VALUE]));
}

function dataOf(secret: LiveObject): Readonly<Record<string, string>> {
  const { data = {} } = secret as { data?: Readonly<Record<string, string>> };
  return data;
}

async function store(name: string, namespace: string | undefined, hub: KubeClient): Promise<StoreSpec | undefined> {
  const found = await hub.find({
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: { name, ...(namespace && { namespace }) },
  });
  return found?.spec as unknown as StoreSpec | undefined; // The API server has checked it against its definition.
}
