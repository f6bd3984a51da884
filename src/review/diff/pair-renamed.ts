import type { RenderedObject } from '../model/rendered-object';
import { objectKey } from '../objects/object-key';
import type { ObjectPair } from './object-pair';

/** Objects that are made anew under another name when their content changes. What holds data is never among them. */
const KINDS = new Set(['ConfigMap', 'Secret', 'Job']);
const HASH = /-[0-9a-f]{8,10}$/;

/**
 * Puts objects together of which one takes the place of the other: `realm-m2mgate-f6beb0a8` and `realm-m2mgate-04eec04e`.
 * Where there are several of either, nobody can tell which belongs to which.
 */
export function pairRenamed(pairs: readonly ObjectPair[]): ObjectPair[] {
  const gone = byStem(pairs.flatMap(({ before, after }) => (before && !after ? [before] : [])));
  const made = byStem(pairs.flatMap(({ before, after }) => (after && !before ? [after] : [])));
  const partner = ({ id }: RenderedObject, others: ReadonlyMap<string, readonly RenderedObject[]>) => {
    const key = stem(id);
    const both = key !== undefined && gone.get(key)?.length === 1 && made.get(key)?.length === 1;
    return both ? others.get(key)?.[0] : undefined;
  };

  return pairs.flatMap(({ before, after }): ObjectPair[] => {
    if (before && after) return [{ before, after }];
    if (before) return partner(before, made) ? [] : [{ before }];
    const former = after && partner(after, gone);
    return [former ? { before: former, after, renamed: true } : { after }];
  });
}

function byStem(objects: readonly RenderedObject[]): Map<string, RenderedObject[]> {
  const found = new Map<string, RenderedObject[]>();
  for (const object of objects) {
    const key = stem(object.id);
    if (key) found.set(key, [...(found.get(key) ?? []), object]);
  }
  return found;
}

function stem(id: RenderedObject['id']): string | undefined {
  return KINDS.has(id.kind) && HASH.test(id.name) ? objectKey({ ...id, name: id.name.replace(HASH, '') }) : undefined;
}
