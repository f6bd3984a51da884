import type { Finding } from '../base/finding';

type Bound = number | undefined;

/**
 * Whether a number, or the size of something, is within its bounds.
 *
 * @param verb What the message says: `is` 80, `has` no entries, `sets` 2 fields.
 * @param unit What is counted; empty for a plain number.
 */
export function checkRange(size: number, minimum: Bound, maximum: Bound, verb: string, unit = ''): Finding | undefined {
  if ((minimum === undefined || size >= minimum) && (maximum === undefined || size <= maximum)) return undefined;
  return { rule: 'schema/range', message: `${verb} ${counted(size, unit)}`, expected: wanted(minimum, maximum, unit) };
}

function wanted(minimum: Bound, maximum: Bound, unit: string): string {
  if (maximum === undefined) return `at least ${counted(minimum ?? 0, unit)}`;
  if (minimum === undefined) return `at most ${counted(maximum, unit)}`;
  return minimum === maximum ? `exactly ${counted(minimum, unit)}` : `${minimum} to ${counted(maximum, unit)}`;
}

/** `no entries`, `1 field`, `64 characters`. */
function counted(count: number, unit: string): string {
  if (unit === '') return String(count);
  if (count === 1) return `1 ${unit}`;
  return `${count === 0 ? 'no' : count} ${unit.replace(/y$/, 'ie')}s`;
}
