import { printableLine } from '../../words/printable-line';
import { clip } from './clip';

/** Longest line that is not cut. */
const LENGTH = 500;

/** A fenced block of code. The fence is longer than every run of backticks inside, so nothing inside can end it. */
export function fence(language: string, lines: readonly string[]): string {
  const safe = lines.flatMap((line) => line.split(/\r\n|[\r\n]/)).map((line) => clip(printableLine(line), LENGTH));
  const longest = safe.reduce((most, line) => (line.match(/`+/g) ?? []).reduce((run, one) => Math.max(run, one.length), most), 2);
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}${language}`, ...safe, ticks].join('\n');
}
