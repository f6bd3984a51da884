import { isRecord } from '../../base/is-record';

/** The value at a path of keys, or nothing when the path leads nowhere. */
export function readField(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}
