import type { ComparedTrees } from '../diff/compared-trees';
import type { Rollout } from '../model/rollout';
import { compareVersions } from '../objects/compare-versions';
import { type InstalledChart, installedCharts } from '../objects/installed-charts';
import { objectKey } from '../objects/object-key';

/** Charts that come, go or change their version, sorted by name. */
export function chartChanges({ base, head }: Pick<ComparedTrees, 'base' | 'head'>): Rollout['charts'] {
  const [before, after] = [byRelease(base), byRelease(head)];
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => ({ old: before.get(key), young: after.get(key) }))
    .filter(({ old, young }) => old?.version !== young?.version || old?.chart !== young?.chart)
    .map(({ old, young }) => ({
      chart: young?.chart ?? old?.chart ?? '',
      ...(old && { before: old.version }),
      ...(young && { after: young.version }),
      major: Boolean(old && young && compareVersions(old.version, young.version) === 'major'),
    }))
    .sort((a, b) => (a.chart < b.chart ? -1 : 1));
}

function byRelease(tree: ComparedTrees['base']): Map<string, InstalledChart> {
  return new Map(installedCharts(tree).map((chart) => [objectKey(chart.by.id), chart]));
}
