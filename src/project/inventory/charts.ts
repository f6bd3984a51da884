import { CHARTS } from '../../catalog/charts';
import type { HelmRelease } from '../../imports/crds/helm.toolkit.fluxcd.io/helm-release';
import type { RenderedObject } from '../../stacks/rendered-object';
import type { InventoryChart } from './inventory';

const CATALOG = new Map<string, (typeof CHARTS)[keyof typeof CHARTS]>(Object.values(CHARTS).map((chart) => [chart.name, chart]));

/** Charts that the rendered Helm releases install, sorted by name. */
export function charts(objects: readonly RenderedObject[]): InventoryChart[] {
  return objects
    .filter(({ manifest }) => manifest.kind === 'HelmRelease')
    .flatMap(({ manifest }) => {
      const { targetNamespace = '' } = manifest.spec as HelmRelease['spec'];
      const chart = CATALOG.get(manifest.metadata.name);
      return chart
        ? [{ name: chart.name, version: chart.version, repository: chart.repository, namespace: targetNamespace }]
        : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
