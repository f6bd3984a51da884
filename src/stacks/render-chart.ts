import { ApiObject, type Chart } from 'cdk8s';
import type { LayerTarget } from '../constructs/flux/layer-kustomization';
import type { Manifest, RenderedObject } from './rendered-object';

/**
 * Renders the objects of a chart, each exactly once.
 *
 * Not through `App.synth` or `Chart.toJson`: they walk the whole app for every chart and write files of their own.
 * Order between objects is Flux's business, so a cdk8s dependency is refused: resolving them takes exponential time.
 *
 * @throws Error when a construct depends on another, which is a defect of the layer that declared it.
 */
export function renderChart(chart: Chart, target: LayerTarget, layer: string): RenderedObject[] {
  return chart.node.findAll().flatMap((construct) => {
    if (construct.node.dependencies.length > 0) {
      throw new Error(`${construct.node.path} declares a dependency; order belongs into layers`);
    }
    if (!ApiObject.isApiObject(construct)) return [];
    return [{ target, layer, manifest: construct.toJson() as Manifest, origin: construct.node.path }];
  });
}
