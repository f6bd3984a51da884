import type { LayerTarget } from '../constructs/flux/layer-kustomization';

/** A layer as the graph sees it: what it follows and which of its halves hold objects. */
export interface GraphLayer {
  readonly name: string;
  readonly after: readonly string[];
  readonly halves: readonly LayerTarget[];
}

/** One half of a layer that is applied, and the halves that must be ready before. */
export interface LayerStep {
  readonly name: string;
  readonly layer: string;
  readonly target: LayerTarget;
  readonly dependsOn: readonly string[];
}

/**
 * Turns layers into the chain of Flux Kustomizations: hub half first, then cluster half, empty halves skipped.
 *
 * Flux does not refuse a cycle, its members just wait for each other; so it is refused here.
 *
 * @throws Error when layers follow each other in a circle or one follows a layer that does not exist.
 */
export function layerSteps(layers: readonly GraphLayer[]): LayerStep[] {
  const byName = new Map(layers.map((layer) => [layer.name, layer]));
  const ends = new Map<string, readonly string[]>();
  const visiting: string[] = [];

  const predecessors = (layer: GraphLayer): string[] => [...new Set(layer.after.flatMap((name) => endsOf(name, layer.name)))];

  /** Names of the steps after which a layer is ready; those of its predecessors when it is empty. */
  const endsOf = (name: string, asker: string): readonly string[] => {
    const known = ends.get(name);
    if (known) return known;
    const layer = byName.get(name);
    if (!layer) throw new Error(`layer ${asker} follows ${name}, which does not exist`);
    if (visiting.includes(name)) throw new Error(`layers follow each other in a circle: ${[...visiting, name].join(' -> ')}`);
    visiting.push(name);
    const before = predecessors(layer);
    const last = layer.halves.at(-1);
    const result = last ? [stepName(name, last)] : before;
    visiting.pop();
    ends.set(name, result);
    return result;
  };

  return layers.flatMap((layer) => {
    endsOf(layer.name, layer.name);
    const before = predecessors(layer);
    return layer.halves.map((target, index): LayerStep => {
      const previous = layer.halves[index - 1];
      return {
        name: stepName(layer.name, target),
        layer: layer.name,
        target,
        dependsOn: previous ? [stepName(layer.name, previous)] : before,
      };
    });
  });
}

/** Name of the Kustomization of one half: `bootstrap-hub` and `bootstrap`. */
function stepName(layer: string, target: LayerTarget): string {
  return target === 'hub' ? `${layer}-hub` : layer;
}
