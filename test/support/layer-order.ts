import { ROOT } from '../../src/stacks/build-layers';
import type { RenderedObject } from '../../src/stacks/rendered-object';

/** Whether everything of one half of a layer is there when another starts; a half is there for itself. */
export function layerOrder(objects: readonly RenderedObject[]): (earlier: RenderedObject, later: RenderedObject) => boolean {
  const waits = new Map<string, string[]>();
  for (const { layer, manifest } of objects) {
    if (layer !== ROOT) continue;
    const { path, dependsOn = [] } = manifest.spec as { path: string; dependsOn?: { name: string }[] };
    waits.set(
      manifest.metadata.name,
      dependsOn.map(({ name }) => name),
    );
    waits.set(path, [manifest.metadata.name]);
  }
  const reaches = (from: string, to: string): boolean => from === to || (waits.get(from) ?? []).some((next) => reaches(next, to));
  const half = ({ target, layer }: RenderedObject) => `./${target}/${layer}`;
  return (earlier, later) =>
    half(earlier) === half(later) || (waits.get(half(earlier)) ?? []).some((step) => reaches(half(later), step));
}
