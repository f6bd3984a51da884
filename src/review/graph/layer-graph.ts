import type { LayerChanges } from '../model/layer-changes';
import type { Review } from '../model/review';

/** A Flux Kustomization in a graph. */
export interface LayerNode extends Omit<LayerChanges, 'kustomization'> {
  readonly name: string;
}

/** Kustomizations and their order. */
export interface LayerGraph {
  readonly nodes: readonly LayerNode[];
  /** `to` waits for `from`. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** The folder of the Kustomizations themselves: it has no place in their order. */
const ROOT = 'root';

/** All Kustomizations that are rendered or deployed, in the order of the review, and what each waits for. */
export function layerGraph({ layers, inventory, deployed }: Pick<Review, 'layers' | 'inventory' | 'deployed'>): LayerGraph {
  const shown = layers.filter(({ kustomization }) => kustomization !== ROOT);
  const names = new Set(shown.map(({ kustomization }) => kustomization));
  const declared = inventory.layers;
  // A layer that goes away is known to what is deployed only.
  const gone = (deployed?.layers ?? []).filter(
    ({ kustomization }) => !declared.some((one) => one.kustomization === kustomization),
  );
  return {
    nodes: shown.map(({ kustomization, ...counts }) => ({ name: kustomization, ...counts })),
    edges: [...declared, ...gone].flatMap(({ kustomization, dependsOn }) =>
      dependsOn.filter((from) => names.has(from) && names.has(kustomization)).map((from) => ({ from, to: kustomization })),
    ),
  };
}
