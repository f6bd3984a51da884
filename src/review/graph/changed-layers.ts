import { isChanged } from './is-changed';
import type { LayerGraph, LayerNode } from './layer-graph';

/**
 * The part of a graph in which something happens: an edge between two layers also stands for a way through others that
 * stay as they are. Edges that others imply are left out.
 *
 * @param most How many layers are kept at most: those with the most changes.
 */
export function changedLayers({ nodes, edges }: LayerGraph, most = Number.POSITIVE_INFINITY): LayerGraph {
  const changed = nodes.filter(isChanged);
  const kept = new Set(
    [...changed]
      .sort((a, b) => size(b) - size(a))
      .slice(0, most)
      .map(({ name }) => name),
  );
  const before = (name: string) => edges.filter(({ to }) => to === name).map(({ from }) => from);
  const ways = new Map([...kept].map((name) => [name, nearest(name, before, kept)]));
  return {
    nodes: changed.filter(({ name }) => kept.has(name)),
    edges: changed.flatMap(({ name: to }) => direct(ways.get(to) ?? [], ways).map((from) => ({ from, to }))),
  };
}

/** The kept layers that a layer waits for, without those behind them. */
function nearest(name: string, before: (name: string) => readonly string[], kept: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const seen = new Set<string>([name]);
  const queue = [...before(name)];
  for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (kept.has(one)) found.add(one);
    else queue.push(...before(one));
  }
  return [...found];
}

/** Without those that another of them waits for anyway. */
function direct(names: readonly string[], ways: ReadonlyMap<string, readonly string[]>): string[] {
  const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
    (ways.get(from) ?? []).some((one) => {
      if (one === wanted) return true;
      if (seen.has(one)) return false;
      seen.add(one);
      return reaches(one, wanted, seen);
    });
  return names.filter((name) => !names.some((other) => other !== name && reaches(other, name)));
}

function size({ created, changed, deleted }: LayerNode): number {
  return created + changed + deleted;
}
