import { isRecord } from '../../base/is-record';
import { CHARTS } from '../../catalog/charts';
import type { RenderedObject } from '../../stacks/rendered-object';
import { knownGitSource } from '../capacity/known-git-source';
import { objectName } from '../output-check';
import { charts } from './charts';
import type { InventoryImage } from './inventory';
import { walk } from './walk';

/** Container images that the environment runs: those named in the tree, and those that charts and Git sources bring. */
export function images(objects: readonly RenderedObject[]): InventoryImage[] {
  const users = new Map<string, Set<string>>();
  const add = (image: string, user: string) => users.set(image, (users.get(image) ?? new Set()).add(user));

  for (const object of objects) walk(object.manifest, (node) => imageOf(node) && add(imageOf(node) ?? '', objectName(object)));
  for (const object of objects) for (const image of knownGitSource(object)?.images ?? []) add(image, objectName(object));
  const installed = new Set(charts(objects).map(({ name }) => name));
  for (const chart of Object.values(CHARTS).filter(({ name }) => installed.has(name))) {
    for (const image of chart.images) add(image, `chart ${chart.name}`);
  }
  return [...users]
    .map(([image, usedBy]) => ({ image, usedBy: [...usedBy].sort() }))
    .sort((a, b) => (a.image < b.image ? -1 : 1));
}

/** Containers name an image as one text, charts' values as repository and tag. */
function imageOf({ image }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof image === 'string') return image;
  if (isRecord(image) && typeof image.repository === 'string' && typeof image.tag === 'string')
    return `${image.repository}:${image.tag}`;
  return undefined;
}
