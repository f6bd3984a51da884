import type { ComparedTrees } from '../diff/compared-trees';
import type { Inventory } from '../model/inventory';
import type { RenderedObject } from '../model/rendered-object';
import type { Rollout } from '../model/rollout';
import { images } from '../objects/images';
import { splitImage } from '../objects/split-image';

/**
 * Images that come, go or change their tag, sorted by name: those of the objects that change, and those that the inventory
 * says a chart brings. An image that runs at several tags names all of them.
 */
export function imageChanges({ base, head, pairs }: ComparedTrees): Rollout['images'] {
  const named = (side: 'before' | 'after') => pairs.map((pair) => pair[side]).flatMap((object) => imagesOf(object));
  const before = tagsByName([...named('before'), ...chartImages(base.inventory)]);
  const after = tagsByName([...named('after'), ...chartImages(head.inventory)]);
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((image) => ({ image, old: before.get(image), young: after.get(image) }))
    .filter(({ old, young }) => old !== young)
    .map(({ image, old, young }) => ({
      image,
      ...(old !== undefined && { before: old }),
      ...(young !== undefined && { after: young }),
    }));
}

function imagesOf(object: RenderedObject | undefined): string[] {
  return object ? images(object.manifest) : [];
}

function chartImages(inventory: Partial<Inventory> | undefined): string[] {
  const all = inventory?.images ?? [];
  return all.filter(({ usedBy }) => usedBy.some((user) => user.startsWith('chart '))).map(({ image }) => image);
}

function tagsByName(all: readonly string[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const image of all) {
    const { name, tag = '' } = splitImage(image);
    found.set(name, (found.get(name) ?? new Set()).add(tag));
  }
  return new Map([...found].map(([name, tags]) => [name, [...tags].sort().join(', ')]));
}
