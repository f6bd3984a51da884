import type { RenderedTree } from '../../review/model/rendered-tree';

/**
 * Names of the Kustomizations that Flux reports about, in the order of the layers.
 *
 * A suspended one reports nothing: while a project sleeps or is being destroyed, those are the halves on its cluster.
 */
export function expectedKustomizations({ inventory, objects }: RenderedTree): string[] {
  const suspended = objects
    .filter(({ id, manifest }) => id.kind === 'Kustomization' && isSuspended(manifest['spec']))
    .map(({ id }) => id.name);
  return (inventory?.layers ?? []).map(({ kustomization }) => kustomization).filter((name) => !suspended.includes(name));
}

function isSuspended(spec: unknown): boolean {
  return typeof spec === 'object' && spec !== null && 'suspend' in spec && spec.suspend === true;
}
