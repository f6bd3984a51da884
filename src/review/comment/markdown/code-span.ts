import { printable } from '../../../base/printable';
import { clip } from './clip';

/** Longest text that is not cut. */
const LENGTH = 200;

/** A name or value as inline code, whatever characters are in it; GitLab makes no reference of it. */
export function codeSpan(text: string): string {
  const content = clip(printable(text), LENGTH);
  if (content.trim() === '') return '` `';
  const fence = '`'.repeat(longestRun(content) + 1);
  // A space at each end is taken away again, and keeps backticks of the text apart from those of the fence.
  const space = /^[`\s]|[`\s]$/.test(content) ? ' ' : '';
  return `${fence}${space}${content}${space}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
