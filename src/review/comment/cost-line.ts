import type { CostChange } from '../model/cost-change';
import type { Review } from '../model/review';
import { formatDifference } from '../words/format-difference';
import { formatEuros } from '../words/format-euros';
import { codeSpan } from './markdown/code-span';

/** Items beyond that are counted. */
const MOST = 12;

/** What the environment costs afterwards, and what makes the difference. */
export function costLine({ cost }: Review): string | undefined {
  if (!cost) return undefined;
  const { before, after, atMost, asOf, unpriced = [] } = cost;
  const sentences = [
    `**Cost**: ${formatEuros(after)} a month${before === undefined ? '' : change(after - before)}`,
    ...(atMost === undefined ? [] : [`, up to ${formatEuros(atMost)} when the autoscaler runs all it may`]),
    `. List prices${asOf ? ` of ${asOf}` : ''} without VAT, traffic and object storage.`,
    ...(unpriced.length > 0 ? [` Without ${unpriced.slice(0, MOST).map(codeSpan).join(', ')}: the price is not known.`] : []),
  ];
  const items = before === undefined ? [] : differences(cost);
  return [sentences.join(''), ...(items.length > 0 ? [items.join('\n')] : [])].join('\n\n');
}

function change(difference: number): string {
  return Math.abs(difference) < 0.005 ? ', as before' : ` (${formatDifference(difference, formatEuros)})`;
}

function differences({ items }: CostChange): string[] {
  const lines = items.flatMap(({ item, before = 0, after = 0 }) =>
    Math.abs(after - before) < 0.005 ? [] : [`- ${codeSpan(item)}: ${formatDifference(after - before, formatEuros)}`],
  );
  const more = lines.length - MOST;
  return more > 0 ? [...lines.slice(0, MOST), `- and ${more} more`] : lines;
}
