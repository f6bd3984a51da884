import type { Review } from '../model/review';
import { formatCores } from '../words/format-cores';
import { formatDifference } from '../words/format-difference';
import { formatMemory } from '../words/format-memory';
import { groupBy } from '../words/group-by';
import { plural } from '../words/plural';
import { codeSpan } from './markdown/code-span';
import { escapeText } from './markdown/escape-text';
import { table } from './markdown/table';

/** Rows and reasons beyond that are counted. */
const MOST = 20;
/** Names that stand beside each other. */
const MOST_NAMES = 20;
/** From how many on images that go from one version to another stand in one row. */
const TOGETHER = 3;

const COLUMNS = [{ title: '' }, { title: 'What' }, { title: 'Now' }, { title: 'After' }];

/** Which workloads restart, and what they run afterwards; nothing for a first deployment, of which all is new. */
export function rolloutSection(review: Review): string | undefined {
  if (review.first) return undefined;
  const rows = [...limited([...images(review), ...charts(review), ...replicas(review)], more), ...requests(review)];
  const parts = [...restarts(review), ...(rows.length > 0 ? [table(COLUMNS, rows)] : [])];
  return parts.length > 0 ? ['**What rolls out**', ...parts].join('\n\n') : undefined;
}

/** Workloads that restart for the same reason stand together: a release of the platform restarts most of them. */
function restarts({ rollout }: Review): string[] {
  if (rollout.restarts.length === 0) return [];
  const lines = groupBy(rollout.restarts, ({ reason }) => reason).map(
    (group) => `- ${escapeText(group[0]?.reason ?? '')}: ${names(group.map(({ workload }) => workload))}`,
  );
  const count = rollout.restarts.length;
  return [
    `${plural(count, 'workload')} ${count === 1 ? 'restarts' : 'restart'}:`,
    limited(lines, (number) => `- and ${number} more reasons`).join('\n'),
  ];
}

function images({ rollout }: Review): string[][] {
  return groupBy(rollout.images, ({ before, after }) => JSON.stringify([before, after])).flatMap((group) => {
    const [{ before, after } = {}] = group;
    if (group.length < TOGETHER) return group.map(({ image }) => ['image', codeSpan(image), value(before), value(after)]);
    const short = group.map(({ image }) => image.slice(image.lastIndexOf('/') + 1));
    return [[`${group.length} images`, names(short), value(before), value(after)]];
  });
}

function charts({ rollout }: Review): string[][] {
  return rollout.charts.map(({ chart, before, after, major }) => [
    'chart',
    codeSpan(chart),
    value(before),
    major ? `${value(after)} **major**` : value(after),
  ]);
}

function replicas({ rollout }: Review): string[][] {
  return rollout.replicas.map(({ workload, before, after }) => ['replicas', codeSpan(workload), value(before), value(after)]);
}

function requests({ rollout }: Review): string[][] {
  const { cpu, memory } = rollout.requests;
  return [...amounts('CPU', cpu, formatCores), ...amounts('memory', memory, formatMemory)];
}

function amounts(
  what: string,
  { before, after }: Review['rollout']['requests']['cpu'],
  format: (amount: number) => string,
): string[][] {
  if (before === after) return [];
  return [['requests', what, format(before), `${format(after)} (${formatDifference(after - before, format)})`]];
}

function value(text: string | undefined): string {
  return text === undefined ? '' : codeSpan(text);
}

function names(all: readonly string[]): string {
  const rest = all.length - MOST_NAMES;
  return `${all.slice(0, MOST_NAMES).map(codeSpan).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function more(number: number): string[] {
  return ['', `and ${number} more`];
}

function limited<Item>(all: readonly Item[], last: (number: number) => Item): Item[] {
  const rest = all.length - MOST;
  return rest > 0 ? [...all.slice(0, MOST), last(rest)] : [...all];
}
