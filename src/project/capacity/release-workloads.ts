import { CHART_REQUESTS, type ChartContainers } from '../../catalog/chart-requests';
import type { HelmRelease } from '../../imports/crds/helm.toolkit.fluxcd.io/helm-release';
import type { RenderedObject } from '../../stacks/rendered-object';
import { objectName } from '../output-check';
import { requestsOf } from './amounts';
import type { Workload } from './workload';

const KNOWN: Readonly<Record<string, readonly ChartContainers[] | undefined>> = CHART_REQUESTS;

/**
 * The containers that a Helm release is known to run: those whose resources its values name, and those of which the
 * catalog knows what the chart requests by default. What else a chart of the project requests cannot be known.
 */
export function releaseWorkloads(object: RenderedObject): Workload[] {
  if (object.target !== 'hub' || object.manifest.kind !== 'HelmRelease') return [];
  const { chart, values } = object.manifest.spec as HelmRelease['spec'];
  const known = KNOWN[chart?.spec.chart ?? object.manifest.metadata.name] ?? [];
  const name = objectName(object);

  return [
    ...known.map(({ at, byDefault, replicas, everyNode }): Workload => {
      const own = valueAt(values, at);
      const count = replicas === undefined ? 1 : Number(valueAt(values, replicas) ?? 1);
      return { name, pod: requestsOf(own ?? { requests: byDefault }), count: everyNode ? 'every-node' : count };
    }),
    ...named(values, '')
      .filter(({ at }) => !known.some((one) => one.at === at))
      .map(({ resources, count }): Workload => ({ name, pod: requestsOf(resources), count })),
  ].filter(({ count }) => count !== 0);
}

/** Every `resources` with requests inside values, and how many containers it is for by what stands beside it. */
function named(value: unknown, path: string): { at: string; resources: unknown; count: number }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const { replicas, replicaCount }: { replicas?: unknown; replicaCount?: unknown } = value;
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const { requests }: { requests?: unknown } = Object(item);
    if (typeof requests !== 'object' || requests === null) return named(item, at);
    return [{ at, resources: item, count: Number(replicas ?? replicaCount ?? 1) }];
  });
}

function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => Object(value)[key], values);
}
