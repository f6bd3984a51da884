import { App } from 'cdk8s';
import { HubChart } from '../constructs/flux/hub-chart';
import type { LayerTarget } from '../constructs/flux/layer-kustomization';
import { ClusterChart } from './cluster-chart';
import type { Environment } from './environment';
import type { LayerClaims, LayerDefinition } from './layer-definition';
import { layerSteps } from './layer-graph';
import { renderChart } from './render-chart';
import type { RenderedObject } from './rendered-object';
import { RootChart } from './root-chart';

/** Name of the folder that holds the Flux Kustomizations of the layers. */
export const ROOT = 'root';

/** Builds and renders the layers of an environment, and the root that chains them. */
export function buildLayers(environment: Environment, layers: readonly LayerDefinition[]): RenderedObject[] {
  const app = new App({ outdir: '.' });
  const hub = { namespace: environment.slug, frozen: environment.lifecycle !== 'active' };
  const enabled = layers.filter((layer) => layer.enabled?.(environment) ?? true);
  const claims = collectClaims(enabled, environment);

  const objects = enabled.flatMap((layer) => {
    const charts = { hub: new HubChart(app, `${layer.name}-hub`, hub), cluster: new ClusterChart(app, layer.name) };
    layer.build(charts, environment, claims);
    return [
      ...renderChart(charts.hub, 'hub', layer.name),
      ...renderChart(charts.cluster, 'cluster', layer.name),
      ...(layer.objects ?? []).map((object) => ({ ...object, target: 'cluster' as const, layer: layer.name })),
    ];
  });

  const byHalf = new Map<string, RenderedObject[]>();
  for (const object of objects) {
    const key = halfKey(object.layer, object.target);
    const half = byHalf.get(key);
    if (half) half.push(object);
    else byHalf.set(key, [object]);
  }
  const graph = layers.map(({ name, after }) => ({
    name,
    after,
    halves: (['hub', 'cluster'] as const).filter((target) => byHalf.has(halfKey(name, target))),
  }));
  const timeouts = new Map(layers.map(({ name, timeout }) => [name, timeout]));
  const steps = layerSteps(graph).map((step) => ({
    ...step,
    timeout: timeouts.get(step.layer) ?? '5m',
    kinds: (byHalf.get(halfKey(step.layer, step.target)) ?? []).map(({ manifest }) => manifest),
  }));
  const root = new RootChart(app, ROOT, { ...hub, steps });

  return [...renderChart(root, 'hub', ROOT), ...objects];
}

function collectClaims(layers: readonly LayerDefinition[], environment: Environment): LayerClaims {
  return {
    namespaces: layers.flatMap((layer) => layer.namespaces?.(environment) ?? []),
    secrets: layers.flatMap((layer) => layer.secrets?.(environment) ?? []),
  };
}

function halfKey(layer: string, target: LayerTarget): string {
  return `${target}/${layer}`;
}
