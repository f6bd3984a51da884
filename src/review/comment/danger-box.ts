import type { Danger } from '../model/danger';
import type { Review } from '../model/review';
import { plural } from '../words/plural';
import { VERDICT_WORDS } from '../words/verdict-words';
import { worstFirst } from '../words/worst-first';
import { codeSpan } from './markdown/code-span';
import { escapeText } from './markdown/escape-text';

/** More are counted, not listed: whoever has to read so many reads the report. */
const MOST = 25;

/** What has to be seen before it is deployed, in a box of its own; nothing where there is no danger. */
export function dangerBox({ dangers }: Review): string | undefined {
  const sorted = worstFirst(dangers);
  const [worst] = sorted;
  if (!worst) return undefined;
  const { title } = VERDICT_WORDS[worst.verdict];
  const more = sorted.length - MOST;
  const lines = [
    `[!${worst.verdict === 'restarts' ? 'warning' : 'caution'}] ${plural(sorted.length, 'thing')} to look at: ${title}`,
    ...sorted.slice(0, MOST).map(item),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
  return lines.map((line) => `> ${line}`).join('\n');
}

function item({ verdict, subject, message, hint, rule }: Danger): string {
  const title = `**${VERDICT_WORDS[verdict].title}**`;
  return `- ${title}: ${codeSpan(subject)} ${escapeText(message)}. ${sentence(hint)} (${codeSpan(rule)})`;
}

function sentence(hint: string): string {
  return `${escapeText(hint.charAt(0).toUpperCase() + hint.slice(1))}.`;
}
