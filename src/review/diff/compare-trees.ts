import { isDeepStrictEqual } from 'node:util';
import type { RenderedObject } from '../model/rendered-object';
import type { RenderedTree } from '../model/rendered-tree';
import { objectKey } from '../objects/object-key';
import type { ComparedTrees } from './compared-trees';
import type { LayerOrder } from './layer-order';
import type { ObjectPair } from './object-pair';
import { pairRenamed } from './pair-renamed';

/** Compares two renders object by object: what is the same object is told by {@link objectKey}, not by its file. */
export function compareTrees(base: RenderedTree, head: RenderedTree, order: LayerOrder): ComparedTrees {
  const before = byKey(base);
  const after = byKey(head);
  const differing: ObjectPair[] = [];
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const pair = { before: before.get(key), after: after.get(key) };
    if (differs(pair)) differing.push(pair);
  }

  const rank = new Map(order.kustomizations.map((name, index) => [name, index]));
  const place = ({ before: old, after: young }: ObjectPair) => {
    const object = young ?? old;
    return { layer: object ? (rank.get(order.of(object)) ?? 0) : 0, file: object?.file ?? '' };
  };
  const pairs = pairRenamed(differing)
    .map((pair) => ({ pair, ...place(pair) }))
    .sort((a, b) => a.layer - b.layer || (a.file < b.file ? -1 : 1))
    .map(({ pair }) => pair);
  return { base, head, pairs };
}

/** Nothing keeps two layers from having the same object; each of the two is told. */
function byKey({ objects }: RenderedTree): Map<string, RenderedObject> {
  const found = new Map<string, RenderedObject>();
  for (const object of objects) {
    const key = objectKey(object.id);
    found.set(found.has(key) ? `${key} ${object.layer}` : key, object);
  }
  return found;
}

function differs({ before, after }: ObjectPair): boolean {
  return before?.layer !== after?.layer || !isDeepStrictEqual(before?.manifest, after?.manifest);
}
