import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import { listWorkloads } from '../list-workloads';
import type { PolicyInput } from '../policy-input';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';
import { selects } from '../selects';

/** A node can always be drained, one pod after the other. */
export const drainBlocked = defineRule<Budget>({
  id: 'drain/blocked',
  severity: 'error',
  title: 'No disruption budget stops the drain of a node',
  why: 'Nodes are updated and replaced by themselves, and a drain waits for every budget. One that never lets a pod go stops updates of the whole cluster, without an error that anybody sees.',
  hint: 'use maxUnavailable: 1, or run more replicas than have to be available',
  subjects: listBudgets,
  inspect: ({ at, replicas }): Violation[] => {
    const [minimum, maximum] = [at.at('minAvailable'), at.at('maxUnavailable')];
    if (maximum.exists && share(maximum, 100) === 0) return [{ at: maximum, message: 'lets no pod go (maxUnavailable is 0)' }];
    if (!minimum.exists) return [];
    if (minimum.scalar === '100%') return [{ at: minimum, message: 'lets no pod go (minAvailable is 100%)' }];
    if (replicas === undefined || share(minimum, replicas) < replicas) return [];
    return [{ at: minimum, message: `lets no pod go: ${minimum.scalar} of ${replicas} must be available` }];
  },
});

interface Budget extends Pick<Resource, 'name' | 'file'> {
  /** Where `minAvailable` and `maxUnavailable` stand. */
  readonly at: Cursor;
  /** Pods that it is about, where they are known. */
  readonly replicas?: number;
}

function listBudgets(input: PolicyInput): Budget[] {
  return [
    ...input.ofType('PodDisruptionBudget.policy').map((budget) => ofPods(budget, input)),
    ...input.ofType('PerconaXtraDBCluster.pxc.percona.com').flatMap(ofMySql),
    ...input.ofType('Kafka.kafka.strimzi.io').map(ofKafka),
  ];
}

function ofPods({ name, file, namespace, manifest }: Resource, input: PolicyInput): Budget {
  const spec = manifest.at('spec');
  const selected = input
    .once(listWorkloads)
    .filter((workload) => workload.namespace === namespace && selects(spec.at('selector'), workload.labels));
  const replicas = selected.reduce((sum, workload) => sum + (workload.replicas ?? Number.POSITIVE_INFINITY), 0);
  return { name, file, at: spec, ...(selected.length > 0 && { replicas }) };
}

function ofMySql({ name, file, manifest }: Resource): Budget[] {
  return ['pxc', 'haproxy', 'proxysql'].map((part) => {
    const spec = manifest.at('spec', part);
    return { name, file, at: spec.at('podDisruptionBudget'), replicas: spec.at('size').number };
  });
}

function ofKafka({ name, file, manifest }: Resource): Budget {
  return { name, file, at: manifest.at('spec', 'kafka', 'template', 'podDisruptionBudget') };
}

/** A number of pods, from a number or a share; Kubernetes rounds up. */
function share(at: Cursor, replicas: number): number {
  const { scalar = '' } = at;
  return scalar.endsWith('%') ? Math.ceil((Number.parseFloat(scalar) / 100) * replicas) : Number(scalar);
}
