import { isChanged } from './is-changed';
import type { LayerGraph, LayerNode } from './layer-graph';
import { safeLabel } from './safe-label';

/** How a graph grows: `LR` from left to right for wide pages, `TB` from top to bottom for narrow ones. */
export type Direction = 'LR' | 'TB';

/** A graph of layers in the language of Graphviz; colours are left to classes: `created`, `changed`, `deleted`, `same`. */
export function formatDot({ nodes, edges }: LayerGraph, direction: Direction): string {
  const ids = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
  return [
    'digraph layers {',
    `  graph [rankdir=${direction} bgcolor=transparent pad=0.1 nodesep=0.22 ranksep=0.36]`,
    '  node [shape=box style=rounded margin="0.16,0.09" height=0.4 fontsize=12 fontname=Helvetica]',
    '  edge [arrowsize=0.6]',
    ...nodes.map((node) => `  ${ids.get(node.name)} [label="${label(node)}" class=${kindOf(node)}]`),
    ...edges.map(({ from, to }) => `  ${ids.get(from)} -> ${ids.get(to)}`),
    '}',
  ].join('\n');
}

function kindOf(node: LayerNode): 'created' | 'changed' | 'deleted' | 'same' {
  if (!isChanged(node)) return 'same';
  if (node.deleted > 0) return 'deleted';
  return node.changed > 0 || node.unchanged > 0 ? 'changed' : 'created';
}

function label(node: LayerNode): string {
  const { name, created, changed, deleted, unchanged } = node;
  const parts = isChanged(node)
    ? [created && `+${created}`, changed && `~${changed}`, deleted && `−${deleted}`].filter(Boolean).join(' ')
    : String(unchanged);
  return `${safeLabel(name)}\\n${parts}`;
}
