import type { ComparedTrees } from '../diff/compared-trees';
import { compareVersions, type VersionStep } from '../objects/compare-versions';
import { installedCharts } from '../objects/installed-charts';
import { objectKey } from '../objects/object-key';
import { objectName } from '../words/object-name';

/** A chart that goes from one version to another. */
export interface ChartStep {
  /** The release, as people write it. */
  readonly subject: string;
  readonly chart: string;
  readonly before: string;
  readonly after: string;
  readonly step: VersionStep;
}

/** Charts that stay installed, with how far their version moves. */
export function chartSteps({ base, head }: Pick<ComparedTrees, 'base' | 'head'>): ChartStep[] {
  const before = new Map(installedCharts(base).map((chart) => [objectKey(chart.by.id), chart.version]));
  return installedCharts(head).flatMap(({ chart, version, by }) => {
    const old = before.get(objectKey(by.id));
    if (old === undefined) return [];
    return [{ subject: objectName(by.id), chart, before: old, after: version, step: compareVersions(old, version) }];
  });
}
