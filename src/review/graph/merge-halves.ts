import type { LayerGraph, LayerNode } from './layer-graph';

const HUB = '-hub';

/** A graph in which the half of a layer that acts in the hub and the half on the cluster are one node. */
export function mergeHalves({ nodes, edges }: LayerGraph): LayerGraph {
  const names = new Set(nodes.map(({ name }) => name));
  const merged = (name: string) => {
    const layer = name.endsWith(HUB) ? name.slice(0, -HUB.length) : name;
    return names.has(layer) ? layer : name;
  };
  const byName = new Map<string, LayerNode>();
  for (const node of nodes) {
    const name = merged(node.name);
    const other = byName.get(name);
    byName.set(name, other ? sum(other, node) : { ...node, name });
  }
  const pairs = new Map(edges.map(({ from, to }) => [`${merged(from)} ${merged(to)}`, { from: merged(from), to: merged(to) }]));
  return { nodes: [...byName.values()], edges: [...pairs.values()].filter(({ from, to }) => from !== to) };
}

function sum(one: LayerNode, other: LayerNode): LayerNode {
  return {
    name: one.name,
    created: one.created + other.created,
    changed: one.changed + other.changed,
    deleted: one.deleted + other.deleted,
    unchanged: one.unchanged + other.unchanged,
  };
}
