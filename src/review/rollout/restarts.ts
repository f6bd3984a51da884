import { isDeepStrictEqual } from 'node:util';
import type { ComparedTrees } from '../diff/compared-trees';
import type { RenderedObject } from '../model/rendered-object';
import type { Rollout } from '../model/rollout';
import { installedCharts } from '../objects/installed-charts';
import { objectKey } from '../objects/object-key';
import { readField } from '../objects/read-field';
import { objectName } from '../words/object-name';
import { changedContents } from './changed-contents';
import { isReloaded } from './is-reloaded';
import { restartReason } from './restart-reason';

/**
 * Workloads whose pods are replaced, in the order of the layers: because of their own change, because a chart is installed
 * anew, or by Reloader because of something that they read. What is new or gone is not among them.
 */
export function restarts(trees: ComparedTrees): Rollout['restarts'] {
  const found = new Map<string, string[]>();
  const add = (object: RenderedObject, reason: string | undefined) => {
    if (!reason) return;
    const key = objectName(object.id);
    found.set(key, [...new Set([...(found.get(key) ?? []), reason])]);
  };
  for (const { before, after, renamed } of trees.pairs) {
    if (before && after && !renamed) add(after, restartReason(before, after));
  }
  for (const { release, reason } of changedReleases(trees)) add(release, reason);
  const contents = changedContents(trees);
  const existing = contents.length > 0 ? staying(trees) : [];
  for (const workload of existing) {
    // What is replaced because of its own change reads the new content anyway.
    if (found.has(objectName(workload.id))) continue;
    const reasons = contents.filter((content) => isReloaded(workload, content)).map(({ because }) => `${because} changes`);
    for (const reason of reasons) add(workload, reason);
  }
  return [...found].map(([workload, reasons]) => ({ workload, reason: reasons.join(', ') }));
}

/** Releases that Helm upgrades. Which of their pods are replaced only the chart knows, so all are taken to be. */
function changedReleases({ base, head }: ComparedTrees): { release: RenderedObject; reason: string }[] {
  const before = new Map(installedCharts(base).map((chart) => [objectKey(chart.by.id), chart]));
  return installedCharts(head).flatMap(({ chart, version, by }) => {
    const old = before.get(objectKey(by.id));
    if (!old) return [];
    const values = (object: RenderedObject) => readField(object.manifest, 'spec', 'values');
    const reasons = [
      ...(old.version === version && old.chart === chart ? [] : [`${chart} ${old.version} → ${version}`]),
      ...(isDeepStrictEqual(values(old.by), values(by)) ? [] : ['values of the chart']),
    ];
    return reasons.length > 0 ? [{ release: by, reason: reasons.join(', ') }] : [];
  });
}

function staying({ base, head }: ComparedTrees): RenderedObject[] {
  const deployed = new Set(base.objects.map(({ id }) => objectKey(id)));
  return head.objects.filter(({ id }) => deployed.has(objectKey(id)));
}
