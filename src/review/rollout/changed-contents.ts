import { isDeepStrictEqual } from 'node:util';
import type { ComparedTrees } from '../diff/compared-trees';
import type { ObjectPair } from '../diff/object-pair';
import type { RenderedObject } from '../model/rendered-object';
import { readField } from '../objects/read-field';
import { readList } from '../objects/read-list';
import { objectName } from '../words/object-name';

/** A ConfigMap or Secret of the managed cluster whose content changes, and the object from which it gets it. */
export interface ChangedContent {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly namespace: string;
  readonly name: string;
  /** As people write it: `Certificate m2mgate/cascade-certificate`. */
  readonly because: string;
}

/**
 * Finds the ConfigMaps and Secrets whose content changes: those that are rendered, those that cert-manager issues, and those
 * that the hub pushes. What is generated once and pushed once stays as it is.
 */
export function changedContents(trees: ComparedTrees): ChangedContent[] {
  const stores = new Map(trees.head.inventory?.registration?.secretStores?.map(({ name, namespace }) => [name, namespace]));
  const pushes = trees.head.objects.filter(({ id }) => id.kind === 'PushSecret');
  return trees.pairs.flatMap((pair) => [
    ...rendered(pair),
    ...issued(pair),
    ...(pair.after ? pushed(pair, pair.after, stores) : []),
    ...fetched(pair, pushes, stores),
  ]);
}

function rendered({ before, after, renamed }: ObjectPair): ChangedContent[] {
  if (!before || !after || renamed) return [];
  const { kind, namespace = '', name } = after.id;
  if (kind !== 'ConfigMap' && kind !== 'Secret') return [];
  const keys = ['data', 'stringData', 'binaryData'];
  const same = keys.every((key) => isDeepStrictEqual(before.manifest[key], after.manifest[key]));
  return same ? [] : [{ kind, namespace, name, because: objectName(after.id) }];
}

/** Fields of a Certificate that do not make cert-manager issue it again. */
const NOT_ISSUED_AGAIN = ['renewBefore', 'revisionHistoryLimit', 'secretTemplate', 'secretName'];

function issued({ before, after }: ObjectPair): ChangedContent[] {
  if (!before || after?.id.kind !== 'Certificate') return [];
  if (isDeepStrictEqual(withoutKeys(before, NOT_ISSUED_AGAIN), withoutKeys(after, NOT_ISSUED_AGAIN))) return [];
  const name = readField(after.manifest, 'spec', 'secretName');
  const { namespace = '' } = after.id;
  return typeof name === 'string' ? [{ kind: 'Secret', namespace, name, because: objectName(after.id) }] : [];
}

/** A push that changes, or that adds a key to a Secret. */
function pushed({ before }: ObjectPair, after: RenderedObject, stores: ReadonlyMap<string, string>): ChangedContent[] {
  if (after.id.kind !== 'PushSecret') return [];
  const relevant = ['data', 'selector', 'secretStoreRefs', 'template'];
  const same = before && relevant.every((key) => isDeepStrictEqual(specOf(before, key), specOf(after, key)));
  return same ? [] : targets(after, stores, objectName(after.id));
}

/** A source that changes what is pushed: another variable of GitLab under the same key. */
function fetched(
  { before, after }: ObjectPair,
  pushes: readonly RenderedObject[],
  stores: ReadonlyMap<string, string>,
): ChangedContent[] {
  if (!before || after?.id.kind !== 'ExternalSecret' || specOf(after, 'refreshPolicy') === 'CreatedOnce') return [];
  if (['data', 'dataFrom'].every((key) => isDeepStrictEqual(specOf(before, key), specOf(after, key)))) return [];
  const secret = readField(after.manifest, 'spec', 'target', 'name') ?? after.id.name;
  return pushes
    .filter((push) => readField(push.manifest, 'spec', 'selector', 'secret', 'name') === secret)
    .filter((push) => specOf(push, 'updatePolicy') !== 'IfNotExists')
    .flatMap((push) => targets(push, stores, objectName(after.id)));
}

function targets(push: RenderedObject, stores: ReadonlyMap<string, string>, because: string): ChangedContent[] {
  const namespaces = readList(push.manifest, 'spec', 'secretStoreRefs').flatMap(({ name }) => stores.get(String(name)) ?? []);
  const names = readList(push.manifest, 'spec', 'data').map((item) => readField(item, 'match', 'remoteRef', 'remoteKey'));
  return namespaces.flatMap((namespace) =>
    [...new Set(names)].flatMap((name) =>
      typeof name === 'string' ? [{ kind: 'Secret' as const, namespace, name, because }] : [],
    ),
  );
}

function specOf({ manifest }: RenderedObject, key: string): unknown {
  return readField(manifest, 'spec', key);
}

function withoutKeys({ manifest }: RenderedObject, keys: readonly string[]): unknown {
  return Object.entries(Object(manifest['spec'])).filter(([key]) => !keys.includes(key));
}
