import { type Direction, formatDot } from '../graph/format-dot';
import type { LayerGraph } from '../graph/layer-graph';

/**
 * Draws a graph of layers as SVG that takes its colours from the page.
 *
 * Graphviz is loaded here, when it is needed: it is 2 MB of WebAssembly.
 *
 * @returns One SVG for each direction, in their order.
 */
export async function drawLayers(graph: LayerGraph, directions: readonly Direction[]): Promise<string[]> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return directions.map((direction) => embedded(graphviz.dot(formatDot(graph, direction))));
}

/** Only the drawing: no prolog, no fonts, no ids that would meet those of another drawing, no sizes in points. */
function embedded(svg: string): string {
  return svg
    .slice(svg.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->\s*/g, '')
    .replace(/ (?:id|font-family|xmlns:xlink)="[^"]*"/g, '')
    .replace(/ (width|height)="(\d+)pt"/g, ' $1="$2"')
    .replace(/<title>[^<]*<\/title>\s*/g, '')
    .replace('<svg', '<svg aria-hidden="true"')
    .trim();
}
