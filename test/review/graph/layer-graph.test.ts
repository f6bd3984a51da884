import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedLayers } from '../../../src/review/graph/changed-layers';
import { formatDot } from '../../../src/review/graph/format-dot';
import { formatMermaid } from '../../../src/review/graph/format-mermaid';
import { type LayerGraph, layerGraph } from '../../../src/review/graph/layer-graph';
import { mergeHalves } from '../../../src/review/graph/merge-halves';
import { hostileText } from '../comment/hostile-text';
import { sampleInventory, sampleReview } from '../comment/sample-review';

/** A graph from `a* -> b`: layers with a star change. */
function graph(...lines: string[]): LayerGraph {
  const edges = lines.map((line) => line.split(' -> ') as [string, string]);
  const names = [...new Set(edges.flat())];
  return {
    nodes: names.map((name) => ({ name: bare(name), created: 0, changed: name.endsWith('*') ? 1 : 0, deleted: 0, unchanged: 1 })),
    edges: edges.map(([from, to]) => ({ from: bare(from), to: bare(to) })),
  };
}
const bare = (name: string) => name.replace('*', '');
const ways = ({ edges }: LayerGraph) => edges.map(({ from, to }) => `${from} -> ${to}`);

describe('the graph of layers', () => {
  it('has every layer, and an edge for each that it waits for', () => {
    const { nodes, edges } = layerGraph(sampleReview());
    expect(nodes.map(({ name }) => name)).toEqual(sampleInventory().layers.map(({ kustomization }) => kustomization));
    expect(ways({ nodes, edges })).toContain('auth -> service');
  });

  it('leaves the root out, and keeps a layer that goes away in its old place', () => {
    const counts = { created: 0, changed: 0, deleted: 3, unchanged: 0 };
    const layers = [...sampleReview().layers, { kustomization: 'console', ...counts }, { kustomization: 'root', ...counts }];
    const gone = { kustomization: 'console', path: './cluster/console', dependsOn: ['broker'], objects: 3 };
    const deployed = sampleInventory({ layers: [...sampleInventory().layers, gone] });
    const found = layerGraph(sampleReview({ layers, deployed }));
    expect(found.nodes.map(({ name }) => name)).not.toContain('root');
    expect(ways(found)).toContain('broker -> console');
  });
});

describe('the layers that change', () => {
  it.each([
    ['edges between them stay', ['a* -> b*'], ['a -> b']],
    ['an edge stands for a way through others', ['a* -> b', 'b -> c', 'c -> d*'], ['a -> d']],
    ['others lead nowhere', ['a -> b*', 'b* -> c'], []],
    ['what follows from the rest is left out', ['a* -> b*', 'b* -> c*', 'a* -> c*'], ['a -> b', 'b -> c']],
    ['two ways to the same layer are one', ['a* -> b', 'a* -> c', 'b -> d*', 'c -> d*'], ['a -> d']],
    ['two that are waited for stay two', ['a* -> c*', 'b* -> c*'], ['a -> c', 'b -> c']],
  ])('%s', (_rule, lines, expected) => {
    expect(ways(changedLayers(graph(...lines)))).toEqual(expected);
  });

  it('are at most as many as asked for: those with the most changes', () => {
    const { nodes, edges } = graph('a* -> b*', 'b* -> c*');
    const more = nodes.map((node) => (node.name === 'b' ? node : { ...node, changed: 5 }));
    const few = changedLayers({ nodes: more, edges }, 2);
    expect(few.nodes.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(ways(few)).toEqual(['a -> c']);
  });
});

describe('both halves of a layer', () => {
  it('become one node with the sum of their changes', () => {
    const merged = mergeHalves(graph('a* -> b-hub*', 'b-hub* -> b*', 'b* -> c-hub*'));
    expect(merged.nodes.map(({ name, changed }) => [name, changed])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c-hub', 1],
    ]);
    expect(ways(merged)).toEqual(['a -> b', 'b -> c-hub']);
  });
});

describe('Mermaid', () => {
  it('names each layer with what changes in it', () => {
    const nodes = [
      { name: 'database-hub', created: 1, changed: 2, deleted: 0, unchanged: 4 },
      { name: 'database', created: 0, changed: 0, deleted: 3, unchanged: 4 },
    ];
    expect(formatMermaid({ nodes, edges: [{ from: 'database-hub', to: 'database' }] }).split('\n')).toEqual([
      'flowchart LR',
      '  n0["database-hub<br/>+1 ~2"]:::changed',
      '  n1["database<br/>−3"]:::deleted',
      '  n0 --> n1',
      expect.stringContaining('classDef changed'),
      expect.stringContaining('classDef deleted'),
    ]);
  });

  it('has lines of one form, whatever a layer is called', () => {
    const line = /^ {2}(?:n\d+\["[A-Za-z0-9._?-]*<br\/>[+~−\d ]*"\]:::[a-z]+|n\d+ --> n\d+|classDef [a-z]+ [a-z0-9#:,-]+)$/;
    fc.assert(
      fc.property(hostileText, (name) => {
        const nodes = [{ name, created: 1, changed: 0, deleted: 0, unchanged: 0 }];
        const [first, ...rest] = formatMermaid({ nodes, edges: [{ from: name, to: name }] }).split('\n');
        expect(first).toBe('flowchart LR');
        expect(rest.filter((one) => !line.test(one))).toEqual([]);
      }),
    );
  });
});

describe('Graphviz', () => {
  it('gets names that cannot leave their quotes', () => {
    const nodes = [{ name: 'a"]\\', created: 1, changed: 0, deleted: 0, unchanged: 0 }];
    expect(formatDot({ nodes, edges: [] }, 'LR')).toContain('n0 [label="a???\\n+1" class=created]');
  });
});
