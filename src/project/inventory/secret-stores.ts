import { clusterStoreName } from '../../constructs/flux/cluster-store-name';
import type { PushSecret } from '../../imports/crds/external-secrets.io/push-secret';
import type { RenderedObject } from '../../stacks/rendered-object';

const PREFIX = clusterStoreName('');

/** Stores that the rendered pushes write through, which registration has to make. */
export function secretStores(objects: readonly RenderedObject[]): { name: string; namespace: string }[] {
  const names = objects
    .filter(({ manifest }) => manifest.kind === 'PushSecret')
    .flatMap(({ manifest }) => (manifest.spec as PushSecret['spec'] & object).secretStoreRefs.map(({ name }) => name ?? ''));
  return [...new Set(names)].sort().map((name) => ({ name, namespace: name.slice(PREFIX.length) }));
}
