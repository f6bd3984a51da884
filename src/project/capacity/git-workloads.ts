import type { RenderedObject } from '../../stacks/rendered-object';
import { objectName } from '../output-check';
import { requestsOf } from './amounts';
import { knownGitSource } from './known-git-source';
import type { Workload } from './workload';

/** The pods of the manifests that an object fetches from Git, as far as the catalog knows them. */
export function gitWorkloads(object: RenderedObject): Workload[] {
  const { pods = [] } = knownGitSource(object) ?? {};
  return pods.map(({ replicas, ...requests }) => ({ name: objectName(object), pod: requestsOf({ requests }), count: replicas }));
}
