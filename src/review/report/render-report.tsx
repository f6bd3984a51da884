import { renderToStaticMarkup } from 'preact-render-to-string';
import { layerGraph } from '../graph/layer-graph';
import type { Review } from '../model/review';
import type { ReviewContext } from '../model/review-context';
import { drawLayers } from './draw-layers';
import { Page } from './page';

/**
 * A review as one HTML file that needs nothing else: no script, no font, no picture, no network.
 *
 * It says everything: what the comment on a merge request shortens, and all that the environment consists of.
 */
export async function renderReport(review: Review, context: ReviewContext): Promise<string> {
  const [wide = '', tall = ''] = await drawLayers(layerGraph(review), ['LR', 'TB']);
  return `<!doctype html>\n${renderToStaticMarkup(<Page review={review} context={context} drawings={{ wide, tall }} />)}\n`;
}
