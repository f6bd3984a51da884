import type { LayerGraph, LayerNode } from './layer-graph';
import { safeLabel } from './safe-label';

/** Outlines only, so that it reads on a light and on a dark page. */
const CLASSES = {
  created: 'stroke:#2da44e,stroke-width:2px',
  changed: 'stroke:#bf8700,stroke-width:2px',
  deleted: 'stroke:#cf222e,stroke-width:2px',
} as const;

/** A graph of layers as Mermaid text. */
export function formatMermaid({ nodes, edges }: LayerGraph): string {
  const ids = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
  const used = [...new Set(nodes.map(kindOf))];
  return [
    'flowchart LR',
    ...nodes.map((node) => `  ${ids.get(node.name)}["${safeLabel(node.name)}<br/>${counts(node)}"]:::${kindOf(node)}`),
    ...edges.map(({ from, to }) => `  ${ids.get(from)} --> ${ids.get(to)}`),
    ...used.map((kind) => `  classDef ${kind} ${CLASSES[kind]}`),
  ].join('\n');
}

function kindOf({ created, changed, deleted }: LayerNode): keyof typeof CLASSES {
  if (deleted > 0) return 'deleted';
  return changed > 0 || created === 0 ? 'changed' : 'created';
}

function counts({ created, changed, deleted }: LayerNode): string {
  const parts = [
    ['+', created],
    ['~', changed],
    ['−', deleted],
  ] as const;
  return parts.flatMap(([sign, count]) => (count > 0 ? [`${sign}${count}`] : [])).join(' ');
}
