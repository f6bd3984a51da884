import type { RenderedObject } from '../model/rendered-object';
import type { RenderedTree } from '../model/rendered-tree';
import { readField } from '../objects/read-field';

/** Folder of the Flux Kustomizations themselves. */
const ROOT = 'root';

/** The Flux Kustomizations of two renders in the order in which they are applied, and which of them an object belongs to. */
export interface LayerOrder {
  /** Names, `root` first; those that are deployed and no longer rendered come last. */
  readonly kustomizations: readonly string[];
  /** Name of the Kustomization that applies an object. */
  of(object: Pick<RenderedObject, 'id' | 'layer'>): string;
}

/** Reads the order of the layers from the root of each render. */
export function layerOrder(base: RenderedTree, head: RenderedTree): LayerOrder {
  const names = new Map<string, string>();
  for (const { id, manifest } of [...rootObjects(base), ...rootObjects(head)]) {
    const path = readField(manifest, 'spec', 'path');
    if (typeof path === 'string') names.set(path.replace(/^\.\//, ''), id.name);
  }
  const of = ({ id, layer }: Pick<RenderedObject, 'id' | 'layer'>) => {
    if (layer === ROOT) return ROOT;
    return names.get(`${id.target}/${layer}`) ?? (id.target === 'hub' ? `${layer}-hub` : layer);
  };
  const listed = [head, base].flatMap(({ inventory }) => inventory?.layers?.map(({ kustomization }) => kustomization) ?? []);
  const found = [...head.objects, ...base.objects].map(of);
  return { kustomizations: [...new Set([ROOT, ...listed, ...found])], of };
}

function rootObjects({ objects }: RenderedTree): RenderedObject[] {
  return objects.filter(({ id, layer }) => layer === ROOT && id.target === 'hub' && id.kind === 'Kustomization');
}
