import { printable } from '../../base/printable';

/** A line of a file as it may be shown: tabs stay, other control characters and secrets do not. */
export function printableLine(line: string): string {
  return line.split('\t').map(printable).join('\t');
}
