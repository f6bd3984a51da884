import type { RenderedObject } from '../model/rendered-object';
import { readField } from '../objects/read-field';

const FLUX = 'kustomize.toolkit.fluxcd.io';
/** What keeps Flux from deleting an object that is no longer rendered. */
const KEEPING: readonly (readonly [key: string, value: string])[] = [
  [`${FLUX}/prune`, 'disabled'],
  [`${FLUX}/reconcile`, 'disabled'],
  [`${FLUX}/ssa`, 'ignore'],
];

/** Whether an object stays in the cluster when it is no longer rendered; Flux reads that from labels and annotations. */
export function isKept({ manifest }: Pick<RenderedObject, 'manifest'>): boolean {
  return KEEPING.some(([key, value]) =>
    ['annotations', 'labels'].some((where) => String(readField(manifest, 'metadata', where, key)).toLowerCase() === value),
  );
}
