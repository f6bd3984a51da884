import type { RenderedObject } from '../../stacks/rendered-object';
import type { InventoryVolume } from './inventory';
import { isObject, walk } from './walk';

/** Volumes that the tree asks for: claims, and claim templates inside workloads and custom resources. */
export function volumes(objects: readonly RenderedObject[]): InventoryVolume[] {
  const found: InventoryVolume[] = [];
  for (const { target, manifest } of objects) {
    if (target !== 'cluster') continue;
    const { namespace = '', name } = manifest.metadata;
    walk(manifest, (node) => {
      const size = requestedStorage(node);
      if (size) found.push({ namespace, name, storageClass: String(node.storageClassName ?? ''), size });
    });
  }
  return found;
}

/** `resources.requests.storage`, which only the spec of a claim has. */
function requestedStorage({ resources }: Readonly<Record<string, unknown>>): string | undefined {
  const requests = isObject(resources) ? resources.requests : undefined;
  return isObject(requests) && typeof requests.storage === 'string' ? requests.storage : undefined;
}
