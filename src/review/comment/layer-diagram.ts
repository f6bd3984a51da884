import { changedLayers } from '../graph/changed-layers';
import { formatMermaid } from '../graph/format-mermaid';
import { layerGraph } from '../graph/layer-graph';
import { mergeHalves } from '../graph/merge-halves';
import type { Review } from '../model/review';
import { fence } from './markdown/fence';

/** GitLab draws longer diagrams only after a click. */
const LONGEST = 1_900;
/** How many layers are drawn; fewer when the text would be too long. */
const NODES = [15, 12, 8, 4];

/** The layers in which anything changes, in the order in which they roll out; nothing when there is no order to show. */
export function layerDiagram(review: Review): string | undefined {
  const whole = changedLayers(layerGraph(review));
  const graph = whole.nodes.length > (NODES[0] ?? 0) ? changedLayers(mergeHalves(layerGraph(review))) : whole;
  if (graph.nodes.length < 2) return undefined;
  const drawn = NODES.map((most) => changedLayers(graph, most)).find((one) => formatMermaid(one).length <= LONGEST);
  if (!drawn) return undefined;
  const more = graph.nodes.length - drawn.nodes.length;
  const text = fence('mermaid', formatMermaid(drawn).split('\n'));
  return more > 0 ? `${text}\n\n${more} more layers change.` : text;
}
