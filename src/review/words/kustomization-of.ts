import type { ObjectChange } from '../model/object-change';
import type { Review } from '../model/review';

/** Name of the Kustomization that applies an object, or did before it was deleted. */
export function kustomizationOf(
  { id, layer }: Pick<ObjectChange, 'id' | 'layer'>,
  { inventory, deployed }: Pick<Review, 'inventory' | 'deployed'>,
): string {
  const path = `./${id.target}/${layer}`;
  const known = [...inventory.layers, ...(deployed?.layers ?? [])].find((one) => one.path === path);
  return known?.kustomization ?? layer;
}
