import { printable } from '../../base/printable';
import type { Review } from '../model/review';
import { formatCores } from '../words/format-cores';
import { formatDifference } from '../words/format-difference';
import { formatEuros } from '../words/format-euros';
import { formatMemory } from '../words/format-memory';
import { columns } from './columns';

/** What rolls out and what it costs, a line each: kind, what, and the step. For a first deployment only the costs. */
export function rolloutLines({ first, rollout, cost }: Review): string[] {
  const { restarts, images, charts, replicas, requests } = rollout;
  const step = ({ before, after }: { before?: string; after?: string }) =>
    before === undefined ? `new, ${after}` : after === undefined ? `gone, was ${before}` : `${before} → ${after}`;
  const rows = first
    ? []
    : [
        ...restarts.map(({ workload, reason }) => ['restarts', workload, reason]),
        ...images.map((image) => ['image', image.image, step(image)]),
        ...charts.map((chart) => ['chart', chart.chart, `${step(chart)}${chart.major ? ' (major)' : ''}`]),
        ...replicas.map((replica) => ['replicas', replica.workload, step(replica)]),
        ...amounts('CPU', requests.cpu, formatCores),
        ...amounts('memory', requests.memory, formatMemory),
      ];
  return columns([...rows, ...costs(cost)].map((row) => row.map(printable)));
}

function amounts(
  what: string,
  { before, after }: { before: number; after: number },
  format: (amount: number) => string,
): string[][] {
  if (before === after) return [];
  return [['requests', what, `${format(before)} → ${format(after)} (${formatDifference(after - before, format)})`]];
}

function costs(cost: Review['cost']): string[][] {
  if (!cost) return [];
  const { before, after } = cost;
  if (before === undefined) return [['costs', 'per month', formatEuros(after)]];
  const difference = after - before;
  if (Math.abs(difference) < 0.005) return [];
  return [
    ['costs', 'per month', `${formatEuros(before)} → ${formatEuros(after)} (${formatDifference(difference, formatEuros)})`],
  ];
}
