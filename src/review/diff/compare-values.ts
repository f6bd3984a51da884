import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../base/is-record';
import { compareSets } from './compare-sets';
import type { Difference } from './difference';
import { listKey } from './list-key';
import { parseDocument } from './parse-document';

/** More differences than this inside one text say less than that the text differs. */
const MAX_IN_TEXT = 40;

/**
 * Finds what differs between two documents: mappings by key, lists by the names of their items, JSON in texts by what it
 * says.
 *
 * @param path Where the values stand.
 */
export function compareValues(before: unknown, after: unknown, path: readonly string[] = []): Difference[] {
  if (isRecord(before) && isRecord(after)) return compareRecords(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path);
  if (typeof before === 'string' && typeof after === 'string') return compareTexts(before, after, path);
  return isDeepStrictEqual(before, after) ? [] : [difference(path, before, after)];
}

function compareRecords(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => compareValues(own(before, key), own(after, key), [...path, key]));
}

function compareTexts(before: string, after: string, path: readonly string[]): Difference[] {
  if (before === after) return [];
  const [old, young] = [parseDocument(before), parseDocument(after)];
  const inside = old && young ? compareValues(old, young, path) : [];
  return inside.length > 0 && inside.length <= MAX_IN_TEXT ? inside : [difference(path, before, after)];
}

function compareLists(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): Difference[] {
  if (isDeepStrictEqual(before, after)) return [];
  const names = listKey(before, after);
  if (names) return compareNamed(before, after, names, path);
  if (![...before, ...after].some((item) => typeof item === 'object')) return compareSets(before, after, path);
  return compareByPosition(before, after, path);
}

function compareNamed(
  before: readonly unknown[],
  after: readonly unknown[],
  names: { readonly before: readonly string[]; readonly after: readonly string[] },
  path: readonly string[],
): Difference[] {
  const find = (items: readonly unknown[], of: readonly string[], name: string) => items[of.indexOf(name)];
  const all = [...new Set([...names.before, ...names.after])];
  const inside = all.flatMap((name) =>
    compareValues(find(before, names.before, name), find(after, names.after, name), [...path, `[${name}]`]),
  );
  const common = { before: names.before.filter(isIn(names.after)), after: names.after.filter(isIn(names.before)) };
  const moved = !isDeepStrictEqual(common.before, common.after);
  return moved ? [...inside, difference([...path, '(order)'], common.before, common.after)] : inside;
}

/** Lists of things without names: equal ones are left out, the others are compared in their order. */
function compareByPosition(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): Difference[] {
  const removed = withoutEqual(before, after);
  const added = withoutEqual(after, before);
  if (removed.length === 0 && added.length === 0) return [difference(path, before, after)];
  return Array.from({ length: Math.max(removed.length, added.length) }).flatMap((_, index) => {
    const [one, other] = [removed[index], added[index]];
    const at = [...path, `[${(other ?? one)?.position}]`];
    return one && other ? compareValues(one.item, other.item, at) : [difference(at, one?.item, other?.item)];
  });
}

function withoutEqual(items: readonly unknown[], others: readonly unknown[]): { item: unknown; position: number }[] {
  const left = others.map((item) => JSON.stringify(item));
  return items.flatMap((item, position) => {
    const found = left.indexOf(JSON.stringify(item));
    if (found === -1) return [{ item, position }];
    left.splice(found, 1);
    return [];
  });
}

function difference(path: readonly string[], before: unknown, after: unknown): Difference {
  return { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isIn(names: readonly string[]): (name: string) => boolean {
  const known = new Set(names);
  return (name) => known.has(name);
}
