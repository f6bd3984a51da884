import { isRecord } from '../../base/is-record';
import { readField } from './read-field';

/** The mappings of the list at a path of keys; none when there is no list. */
export function readList(value: unknown, ...path: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  const found = readField(value, ...path);
  return Array.isArray(found) ? found.filter(isRecord) : [];
}
