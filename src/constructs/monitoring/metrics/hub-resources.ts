import { CONDITIONS } from './conditions';
import type { CustomResourceMetric } from './custom-resource-metric';
import type { CustomResourceMetrics } from './custom-resource-metrics';
import { OBJECT_LABELS } from './object-labels';

const SUSPENDED: CustomResourceMetric = {
  name: 'flux_suspended',
  help: 'Whether an object of Flux is suspended.',
  type: 'Gauge',
  path: ['spec', 'suspend'],
  nilIsZero: true,
};

/** Says whether an object acts on another cluster: the name of the Secret with its kubeconfig. */
const REMOTE = { remote: ['spec', 'kubeConfig', 'secretRef', 'name'] } as const;

/** The objects of Flux in the hub whose state is worth a metric; the controllers publish none about single objects. */
export const HUB_RESOURCES: readonly CustomResourceMetrics[] = (
  [
    ['kustomize.toolkit.fluxcd.io', 'v1', 'Kustomization', 'kustomizations', REMOTE],
    ['helm.toolkit.fluxcd.io', 'v2', 'HelmRelease', 'helmreleases', REMOTE],
    ['source.toolkit.fluxcd.io', 'v1', 'GitRepository', 'gitrepositories', {}],
    ['source.toolkit.fluxcd.io', 'v1', 'OCIRepository', 'ocirepositories', {}],
    ['source.toolkit.fluxcd.io', 'v1', 'HelmRepository', 'helmrepositories', {}],
    ['source.toolkit.fluxcd.io', 'v1', 'HelmChart', 'helmcharts', {}],
  ] as const
).map(([group, version, kind, resource, remote]) => ({
  groupVersionKind: { group, version, kind },
  resource,
  labels: { ...OBJECT_LABELS, ...remote },
  metrics: [CONDITIONS, SUSPENDED],
}));
