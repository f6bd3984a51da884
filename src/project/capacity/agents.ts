import { parseCpu, parseMemory } from '../../base/quantity';
import { NODE_RESERVE } from '../../catalog/node-reserve';
import { SERVER_TYPES } from '../../catalog/server-types';
import type { InfrastructureSettings } from '../../constructs/infrastructure/infrastructure-spec';
import type { Amounts } from './amounts';

/** One agent that takes any pod. */
export interface Agent {
  readonly serverType: string;
  /** What pods can request on it. */
  readonly offers: Amounts;
}

/** Effects of taints that keep away pods without a toleration; nothing of the platform has one. */
const KEEPS_AWAY = /:(?:NoSchedule|NoExecute)$/;

/**
 * The agents that always run and take any pod. Servers that the autoscaler adds come only when something has no room.
 *
 * Answers nothing when a server type is not known: then nothing can be said about room.
 */
export function agents({ agentPools, autoscaler }: InfrastructureSettings): readonly Agent[] | undefined {
  const pools = [
    ...agentPools.filter(({ taints }) => !taints.some((taint) => KEEPS_AWAY.test(taint))),
    ...(autoscaler ? [{ serverType: autoscaler.serverType, count: autoscaler.min }] : []),
  ].filter(({ count }) => count > 0);
  if (pools.some(({ serverType }) => !SERVER_TYPES[serverType])) return undefined;
  return pools.flatMap(({ serverType, count }) => Array<Agent>(count).fill({ serverType, offers: allocatable(serverType) }));
}

/** What a server of a type offers to pods (`status.allocatable` of the node). */
export function allocatable(serverType: string): Amounts {
  const { cores = 0, memoryGB = 0 } = SERVER_TYPES[serverType] ?? {};
  const { memoryShare, kubelet } = NODE_RESERVE;
  return {
    cpu: Math.max(0, cores * 1000 - (parseCpu(kubelet.cpu) ?? 0)),
    memory: Math.max(0, memoryGB * 2 ** 30 * (1 - memoryShare) - (parseMemory(kubelet.memory) ?? 0)),
  };
}
