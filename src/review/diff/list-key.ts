import { isRecord } from '../../base/is-record';
import { readField } from '../objects/read-field';

type Item = Readonly<Record<string, unknown>>;
type Key = (item: Item) => unknown;

const field =
  (...path: readonly string[]): Key =>
  (item) =>
    readField(item, ...path);

/**
 * What tells the items of a list apart in Kubernetes, in the custom resources we render and in what is embedded in them:
 * the first of these that every item of the list has, and no two items share.
 *
 * `mountPath` and the like come after `name`: volumes are mounted by name, and a name may be mounted twice.
 */
const KEYS: readonly Key[] = [
  // Clients and identity providers of Keycloak have names as well, for people.
  field('clientId'),
  field('alias'),
  field('name'),
  field('metadata', 'name'),
  // Alerts and recording rules share a list.
  ({ alert, record }) => alert ?? record,
  field('id'),
  field('username'),
  field('secretKey'),
  field('match', 'remoteRef', 'property'),
  field('mountPath'),
  field('key'),
  field('type'),
  field('containerPort'),
  field('port'),
  field('kind'),
  field('topologyKey'),
  field('ip'),
  field('title'),
];

/**
 * Finds what the items of two lists are called, so that they are compared by name and not by position.
 *
 * @returns Names of the items of both lists, or nothing when they have none that tell them apart.
 */
export function listKey(
  before: readonly unknown[],
  after: readonly unknown[],
): { readonly before: readonly string[]; readonly after: readonly string[] } | undefined {
  if (!before.every(isRecord) || !after.every(isRecord)) return undefined;
  for (const key of KEYS) {
    const [old, young] = [namesBy(before, key), namesBy(after, key)];
    // Where every item has another name, position says more: one thing was called differently.
    if (old && young)
      return old.length === young.length && !old.some((name) => young.includes(name)) ? undefined : { before: old, after: young };
  }
  return undefined;
}

function namesBy(items: readonly Item[], key: Key): string[] | undefined {
  const names = items.map(key);
  if (!names.every(isName)) return undefined;
  return new Set(names).size === names.length ? names.map(String) : undefined;
}

/** What stands for a hidden or unknown value, in brackets, is no name. */
function isName(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !/^\(.*\)$/.test(value));
}
