import type { RenderedObject } from '../../stacks/rendered-object';
import { gitWorkloads } from './git-workloads';
import { releaseWorkloads } from './release-workloads';
import type { Workload } from './workload';
import { workloadsOf } from './workloads-of';

/**
 * Everything that an object is known to run on the agents: its own pods, or those of the chart or of the manifests
 * that it installs.
 */
export function objectWorkloads(object: RenderedObject): Workload[] {
  return [...workloadsOf(object), ...releaseWorkloads(object), ...gitWorkloads(object)];
}
