import type { LayerChanges } from '../model/layer-changes';
import type { ComparedTrees } from './compared-trees';
import type { LayerOrder } from './layer-order';

type Counted = 'created' | 'changed' | 'deleted';

/** Counts what becomes of the objects of each layer. Layers that stay as they are count as well. */
export function countLayers({ head, pairs }: ComparedTrees, order: LayerOrder): LayerChanges[] {
  const counts = new Map(order.kustomizations.map((name) => [name, { created: 0, changed: 0, deleted: 0, unchanged: 0 }]));
  const add = (kustomization: string, what: Counted | 'unchanged', count = 1) => {
    const of = counts.get(kustomization);
    if (of) of[what] += count;
  };
  for (const object of head.objects) add(order.of(object), 'unchanged');
  for (const { before, after } of pairs) {
    const object = after ?? before;
    if (!object) continue;
    add(order.of(object), after ? (before ? 'changed' : 'created') : 'deleted');
    if (after) add(order.of(object), 'unchanged', -1);
  }
  return [...counts]
    .map(([kustomization, of]) => ({ kustomization, ...of }))
    .filter(({ created, changed, deleted, unchanged }) => created + changed + deleted + unchanged > 0);
}
