import type { Review } from '../model/review';
import { formatCores } from '../words/format-cores';
import { formatMemory } from '../words/format-memory';
import { formatShare } from '../words/format-share';
import { plural } from '../words/plural';

/** How much of the agents is requested; only where that changes, or is said for the first time. */
export function capacityLine({ first, rollout: { requests }, inventory }: Review): string | undefined {
  const changes = requests.cpu.before !== requests.cpu.after || requests.memory.before !== requests.memory.after;
  // A render of an older version says nothing about it.
  const { capacity }: Partial<typeof inventory> = inventory;
  if (!capacity?.allocatable || !(first || changes)) return undefined;
  const { agents, requested, allocatable } = capacity;
  const cpu = share('CPU', requested.cpu, allocatable.cpu, formatCores);
  const memory = share('memory', requested.memory, allocatable.memory, formatMemory);
  return `**Capacity**: pods request ${cpu} and ${memory} of ${plural(agents, 'agent')}.`;
}

function share(what: string, requested: number, offered: number, format: (amount: number) => string): string {
  const percent = offered > 0 ? Math.round((requested / offered) * 100) : 0;
  return `${percent} % of the ${what} (${formatShare(requested, offered, format)})`;
}
