import { type Amounts, add, most, NOTHING, requestsOf } from './amounts';

interface Container {
  readonly resources?: unknown;
  readonly restartPolicy?: unknown;
}

/**
 * What a pod reserves: all its containers together, or more when a container that runs before them needs more.
 *
 * Init containers that are restarted run beside all that follow (side cars).
 */
export function podRequests(spec: unknown): Amounts {
  const { containers, initContainers }: { containers?: unknown; initContainers?: unknown } = Object(spec);
  let sidecars = NOTHING;
  let before = NOTHING;
  for (const container of list(initContainers)) {
    const requests = requestsOf(container.resources);
    if (container.restartPolicy === 'Always') sidecars = add(sidecars, requests);
    else before = most(before, add(sidecars, requests));
  }
  return most(before, add(sidecars, ...list(containers).map(({ resources }) => requestsOf(resources))));
}

/** Whether rules keep pods of a kind from sharing a node while there is another. */
export function isOnePerNode(spec: unknown): boolean {
  return isKeptApart(spec) || isSpread(spec);
}

function isKeptApart(spec: unknown): boolean {
  const { affinity }: { affinity?: unknown } = Object(spec);
  const { podAntiAffinity }: { podAntiAffinity?: unknown } = Object(affinity);
  const { requiredDuringSchedulingIgnoredDuringExecution: terms }: { requiredDuringSchedulingIgnoredDuringExecution?: unknown } =
    Object(podAntiAffinity);
  return Array.isArray(terms) && terms.some((term: unknown) => Object(term).topologyKey === HOST);
}

/** A node that is being drained still counts as one that pods are to be spread over. */
function isSpread(spec: unknown): boolean {
  const { topologySpreadConstraints: constraints }: { topologySpreadConstraints?: unknown } = Object(spec);
  return (
    Array.isArray(constraints) &&
    constraints.some((constraint: unknown) => {
      const { topologyKey, maxSkew, whenUnsatisfiable }: Readonly<Record<string, unknown>> = Object(constraint);
      return topologyKey === HOST && maxSkew === 1 && whenUnsatisfiable !== 'ScheduleAnyway';
    })
  );
}

/** Label that is different on every node. */
export const HOST = 'kubernetes.io/hostname';

function list(value: unknown): readonly Container[] {
  return Array.isArray(value) ? value.map((one: unknown) => Object(one)) : [];
}
