import type { InfrastructureSettings } from '../../constructs/infrastructure/infrastructure-spec';
import { ROOT } from '../../stacks/build-layers';
import type { RenderedObject } from '../../stacks/rendered-object';
import { agents } from '../capacity/agents';
import { type Amounts, add, times } from '../capacity/amounts';
import { objectWorkloads } from '../capacity/object-workloads';
import { systemWorkloads } from '../capacity/system-workloads';
import type { Workload } from '../capacity/workload';
import type { InventoryCapacity } from './inventory';

/** Name under which the pods count that Blue does not render. */
const SYSTEM = 'system';

/** What everything requests and what the agents that always run offer. */
export function capacity(infrastructure: InfrastructureSettings, objects: readonly RenderedObject[]): InventoryCapacity {
  const nodes = agents(infrastructure);
  // The pools are known even where their server types are not.
  const count = nodes?.length ?? always(infrastructure);
  const layers = [...new Set(objects.map(({ layer }) => layer))].filter((layer) => layer !== ROOT);
  const sum = (workloads: readonly Workload[]) => total(workloads, count);
  const requestedBy = [
    ...layers.map((layer) => ({
      layer,
      ...sum(objects.filter((object) => object.layer === layer).flatMap(objectWorkloads)),
    })),
    { layer: SYSTEM, ...sum(systemWorkloads(count)) },
  ].filter(({ cpu, memory }) => cpu > 0 || memory > 0);
  return {
    agents: count,
    ...(nodes && { allocatable: rounded(add(...nodes.map(({ offers }) => offers))) }),
    requested: add(...requestedBy),
    requestedBy,
  };
}

function always({ agentPools, autoscaler }: InfrastructureSettings): number {
  return agentPools.reduce((sum, { count }) => sum + count, autoscaler ? autoscaler.min : 0);
}

function total(workloads: readonly Workload[], nodes: number): Amounts {
  return rounded(add(...workloads.map(({ count, pod }) => times(count === 'every-node' ? nodes : count, pod))));
}

/** Whole millicores and bytes: shares of a server are none. */
function rounded({ cpu, memory }: Amounts): Amounts {
  return { cpu: Math.round(cpu), memory: Math.round(memory) };
}
