import type { LayerNode } from './layer-graph';

/** Whether anything happens in a layer. */
export function isChanged({ created, changed, deleted }: Pick<LayerNode, 'created' | 'changed' | 'deleted'>): boolean {
  return created + changed + deleted > 0;
}
