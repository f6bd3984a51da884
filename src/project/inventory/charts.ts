import type { HelmRelease } from '../../imports/crds/helm.toolkit.fluxcd.io/helm-release';
import type { HelmRepository } from '../../imports/crds/source.toolkit.fluxcd.io/helm-repository';
import type { OCIRepository } from '../../imports/crds/source.toolkit.fluxcd.io/oci-repository';
import type { RenderedObject } from '../../stacks/rendered-object';
import type { InventoryChart } from './inventory';

/** Charts that the rendered Helm releases install, sorted by name. */
export function charts(objects: readonly RenderedObject[]): InventoryChart[] {
  const hub = objects.filter(({ target }) => target === 'hub').map(({ manifest }) => manifest);
  const source = <Spec>(kind: string, name: string | undefined): Partial<Spec> =>
    (hub.find((manifest) => manifest.kind === kind && manifest.metadata.name === name)?.spec as Spec | undefined) ?? {};

  return hub
    .filter(({ kind }) => kind === 'HelmRelease')
    .map(({ spec }): InventoryChart => {
      const { chart, chartRef, targetNamespace: namespace = '' } = spec as HelmRelease['spec'];
      if (chart) {
        const { url = '' } = source<HelmRepository['spec'] & object>('HelmRepository', chart.spec.sourceRef.name);
        return { name: chart.spec.chart, version: chart.spec.version ?? '', repository: url, namespace };
      }
      const { url = '', ref } = source<OCIRepository['spec'] & object>('OCIRepository', chartRef?.name);
      const end = url.lastIndexOf('/');
      return { name: url.slice(end + 1), version: ref?.tag ?? '', repository: url.slice(0, end), namespace };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
