import { parseCpu, parseMemory } from '../../base/quantity';

/** An amount of CPU and memory. */
export interface Amounts {
  /** Millicores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}

export const NOTHING: Amounts = { cpu: 0, memory: 0 };

export function add(...amounts: readonly Amounts[]): Amounts {
  return { cpu: sum(amounts.map(({ cpu }) => cpu)), memory: sum(amounts.map(({ memory }) => memory)) };
}

export function times(factor: number, { cpu, memory }: Amounts): Amounts {
  return { cpu: factor * cpu, memory: factor * memory };
}

/** The larger of each. */
export function most(...amounts: readonly Amounts[]): Amounts {
  return { cpu: Math.max(0, ...amounts.map(({ cpu }) => cpu)), memory: Math.max(0, ...amounts.map(({ memory }) => memory)) };
}

/** What a container reserves: its requests, or its limits where it has none, as Kubernetes takes them. */
export function requestsOf(resources: unknown): Amounts {
  const { requests, limits }: { requests?: unknown; limits?: unknown } = Object(resources);
  const [request, limit]: Partial<Record<keyof Amounts, unknown>>[] = [Object(requests), Object(limits)];
  return {
    cpu: parseCpu(String(request?.cpu ?? limit?.cpu ?? '')) ?? 0,
    memory: parseMemory(String(request?.memory ?? limit?.memory ?? '')) ?? 0,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
