import type { RenderedObject } from '../stacks/rendered-object';

/** Folder of objects that belong to no namespace; no namespace can have this name. */
const CLUSTER_SCOPE = '_cluster';

/**
 * File of an object below the output folder: one object per file, under a name that never changes.
 *
 * The hub has one namespace per project, so its files are not sorted by namespace.
 */
export function outputPath({ target, layer, manifest }: RenderedObject): string {
  const file = `${manifest.kind.toLowerCase()}-${manifest.metadata.name}.yaml`;
  if (target === 'hub') return `hub/${layer}/${file}`;
  return `cluster/${layer}/${manifest.metadata.namespace ?? CLUSTER_SCOPE}/${file}`;
}
