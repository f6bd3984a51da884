import type { Issue } from '../../base/issue';
import { NODE_SIZES } from '../../catalog/node-sizes';
import type { Environment } from '../../stacks/environment';
import type { RenderedObject } from '../../stacks/rendered-object';
import { problem } from '../check/problem';
import { type Agent, agents, allocatable } from './agents';
import type { Amounts } from './amounts';
import { type Drained, drained } from './drained';
import { objectWorkloads } from './object-workloads';
import { systemWorkloads } from './system-workloads';
import type { Workload } from './workload';

/** More servers than that are not suggested. */
const MAX_AGENTS = 30;

/**
 * Warns when what is rendered has no room on the agents while one of them is drained: for an upgrade of the operating
 * system, every few weeks, at night.
 *
 * It sums what containers request, not what they use. A cluster in which sums fit can still have no room for one large
 * pod, so the largest is compared with the largest agent as well.
 */
export function nodeSize(environment: Environment, objects: readonly RenderedObject[]): Issue[] {
  const nodes = agents(environment.infrastructure);
  if (!nodes || environment.lifecycle !== 'active') return [];
  if (nodes.length === 0) return [nowhere()];
  const workloads = [...objects.flatMap(objectWorkloads), ...systemWorkloads(nodes.length)];
  const found = drained(workloads, nodes);
  if (!fits(found)) return [tooSmall(environment, workloads, nodes, found)];
  return workloads
    .filter(({ pod, count }) => count !== 0 && !nodes.some(({ offers }) => isWithin(pod, offers)))
    .map((one) => tooLarge(one, nodes, environment));
}

function nowhere(): Issue {
  return problem('node/too-small', 'infrastructure.agentPools', {
    message: 'has no agent for the platform: every pool is empty, or has a taint that keeps pods away',
    hint: 'add a pool without taints',
  });
}

function fits({ requested, offered }: Drained): boolean {
  return isWithin(requested, offered);
}

function isWithin(amounts: Amounts, room: Amounts): boolean {
  return amounts.cpu <= room.cpu && amounts.memory <= room.memory;
}

function tooSmall(environment: Environment, workloads: readonly Workload[], nodes: readonly Agent[], found: Drained): Issue {
  const { requested, offered } = found;
  const scarce = { memory: requested.memory > offered.memory, cpu: requested.cpu > offered.cpu };
  const say = (amounts: Amounts, ofMemory = '') =>
    [...(scarce.memory ? [`${gibibytes(amounts)}${ofMemory}`] : []), ...(scarce.cpu ? [`${cores(amounts)} cores`] : [])].join(
      ' and ',
    );
  return issue(environment, nodes, {
    message: `workloads request ${say(requested, ' of memory')}, and ${count(nodes)} ${nodes.length === 1 ? 'offers' : 'offer'} ${say(offered)} while one is drained`,
    hint: remedy(environment, workloads, nodes),
  });
}

function tooLarge({ name, pod }: Workload, nodes: readonly Agent[], environment: Environment): Issue {
  const [largest] = [...nodes].sort((a, b) => b.offers.memory - a.offers.memory);
  const offers = largest?.offers ?? { cpu: 0, memory: 0 };
  return issue(environment, nodes, {
    message: `a pod of ${name} requests ${gibibytes(pod)} of memory and ${cores(pod)} cores, and the largest agent offers ${gibibytes(offers)} and ${cores(offers)}`,
    hint: 'lower its requests, or add a pool of larger servers in infrastructure.agentPools',
  });
}

/** The issue stands at the field that decides about the agents: `nodeSize`, unless pools name server types of their own. */
function issue(environment: Environment, nodes: readonly Agent[], details: Pick<Issue, 'message' | 'hint'>): Issue {
  if (areOfSize(environment, nodes)) return problem('node/too-small', 'nodeSize', { ...details, got: environment.nodeSize });
  const types = new Set(nodes.map(({ serverType }) => serverType));
  return problem('node/too-small', 'infrastructure.agentPools', { ...details, got: [...types].join(', ') });
}

function areOfSize(environment: Environment, nodes: readonly Agent[]): boolean {
  return nodes.every(({ serverType }) => serverType === NODE_SIZES[environment.nodeSize].serverType);
}

/** What would be enough: larger agents, or more of the smallest ones. */
function remedy(environment: Environment, workloads: readonly Workload[], nodes: readonly Agent[]): string {
  const { serverType } = NODE_SIZES.large;
  const larger = nodes.map(() => ({ serverType, offers: allocatable(serverType) }));
  const [smallest] = [...nodes].sort((a, b) => a.offers.memory - b.offers.memory);
  const enough = range(nodes.length + 1, MAX_AGENTS).find((number) =>
    smallest ? fits(drained(workloads, [...nodes, ...Array<Agent>(number - nodes.length).fill(smallest)])) : false,
  );
  const ways = [
    ...(areOfSize(environment, nodes) && fits(drained(workloads, larger)) ? ["nodeSize: 'large'"] : []),
    ...(enough ? [`${enough} agents instead of ${nodes.length} in infrastructure.agentPools`] : []),
  ];
  return ways.length > 0 ? `consider ${ways.join(', or ')}` : 'lower the requests of the largest workloads';
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function count(nodes: readonly Agent[]): string {
  return nodes.length === 1 ? '1 agent' : `${nodes.length} agents`;
}

function gibibytes({ memory }: Amounts): string {
  return `${(Math.max(0, memory) / 2 ** 30).toFixed(1)} GiB`;
}

function cores({ cpu }: Amounts): string {
  return (Math.max(0, cpu) / 1000).toFixed(1);
}
