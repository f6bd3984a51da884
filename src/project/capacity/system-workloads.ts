import { parseCpu, parseMemory } from '../../base/quantity';
import { SYSTEM_REQUESTS } from '../../catalog/system-requests';
import type { Workload } from './workload';

/** What K3s and kube-hetzner run on a number of agents. */
export function systemWorkloads(agentCount: number): Workload[] {
  return SYSTEM_REQUESTS.map(({ name, replicas, cpu, memory }) => ({
    name,
    pod: { cpu: parseCpu(cpu) ?? 0, memory: parseMemory(memory) ?? 0 },
    count: typeof replicas === 'number' ? replicas : Math.min(agentCount, replicas.perAgentUpTo),
  }));
}
