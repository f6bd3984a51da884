import type { Agent } from './agents';
import { type Amounts, add, times } from './amounts';
import type { Workload } from './workload';

/** What has to run and what there is for it, while the largest agent is drained. */
export interface Drained {
  readonly requested: Amounts;
  readonly offered: Amounts;
}

/** Compares workloads with the agents that remain when the largest is taken away. */
export function drained(workloads: readonly Workload[], agents: readonly Agent[]): Drained {
  const remaining = [...agents].sort((a, b) => b.offers.memory - a.offers.memory).slice(1);
  const everyNode = add(...workloads.flatMap(({ count, pod }) => (count === 'every-node' ? [pod] : [])));
  return {
    requested: add(...workloads.map((workload) => times(running(workload, remaining.length), workload.pod))),
    offered: add(...remaining.map(({ offers }) => offers), times(-remaining.length, everyNode)),
  };
}

/** How many pods of a workload want a place on the nodes that remain. With one for each node, that of the drained one waits. */
function running({ count, onePerNode }: Workload, nodes: number): number {
  if (count === 'every-node') return 0;
  return onePerNode && count === nodes + 1 ? nodes : count;
}
