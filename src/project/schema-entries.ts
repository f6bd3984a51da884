import type { Finding } from '../base/finding';
import type { SchemaNode } from './schema-node';

/**
 * Finds entries that repeat an earlier one in a list where each must differ.
 *
 * Flux applies objects on the server's side, and the API server then refuses a list with two entries of
 * the same key.
 */
export function checkEntries(
  node: SchemaNode,
  list: readonly unknown[],
  report: (finding: Finding, index: number) => void,
): void {
  const keys = node['x-kubernetes-list-map-keys'];
  if ((!keys && !node.uniqueItems) || list.length < 2) return;

  const first = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const identity = JSON.stringify(keys ? keys.map((key) => fieldOf(entry, key)) : entry);
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, index);
    } else {
      const message = keys ? `has the same ${keys.join(' and ')} as entry ${earlier}` : `repeats entry ${earlier}`;
      report({ rule: 'schema/duplicate', message }, index);
    }
  }
}

function fieldOf(entry: unknown, name: string): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
}
