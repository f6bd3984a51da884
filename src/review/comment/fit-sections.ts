import type { ReviewContext } from '../model/review-context';
import { plural } from '../words/plural';
import { details } from './markdown/details';
import { fence } from './markdown/fence';
import { link } from './markdown/link';
import type { Block, Section } from './section';

/** A block that is longer belongs on the report page, however much room there is. */
const LONGEST_BLOCK = 16_000;
/** What a line needs beyond its own characters, so that masking does not break the budget. */
const LINE = 2;
/** What the frame of a section needs. */
const FRAME = 200;
/** Blocks that are named although they are not shown, in all sections together, and the room that their names need. */
const NAMED = 60;
const NAMES = 12_000;

/**
 * Formats sections so that together they stay within a number of characters.
 *
 * Blocks are shown in whole or not at all. When there is no room for all, the smaller ones are shown: most changes are
 * small, and the largest are the ones to be read on the report page.
 */
export function fitSections(sections: readonly (Section | undefined)[], room: number, context: ReviewContext): string[] {
  const present = sections.filter((section) => section !== undefined);
  const free = room - present.length * FRAME;
  const needed = present.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + lengthOf(block), 0);
  const shown = choose(present, needed <= free ? free : free - NAMES);
  const named = Math.ceil(NAMED / Math.max(1, present.length));
  return present.map((section) => format(section, shown, named, context));
}

function choose(sections: readonly Section[], room: number): ReadonlyMap<Block, string> {
  const candidates = sections
    .flatMap(({ blocks }) => blocks)
    .map((block) => ({ block, length: lengthOf(block) }))
    .filter(({ length }) => length <= LONGEST_BLOCK)
    .sort((a, b) => Number(b.block.first ?? false) - Number(a.block.first ?? false) || a.length - b.length);
  const shown = new Map<Block, string>();
  let left = room;
  for (const { block, length } of candidates) {
    if (length > left) continue;
    const text = formatBlock(block);
    if (text.length > left) continue;
    shown.set(block, text);
    left -= text.length + LINE;
  }
  return shown;
}

function format(
  { summary, blocks, note }: Section,
  shown: ReadonlyMap<Block, string>,
  named: number,
  context: ReviewContext,
): string {
  const hidden = blocks.filter((block) => !shown.has(block));
  const parts = [
    ...blocks.flatMap((block) => shown.get(block) ?? []),
    ...(hidden.length > 0 ? [notice(hidden, named, context)] : []),
    ...(note ? [note] : []),
  ];
  return details(summary, parts.join('\n\n'));
}

/** Says what is missing and where it can be read. */
function notice(hidden: readonly Block[], named: number, { reportUrl }: ReviewContext): string {
  const where = link('report page', reportUrl) ?? 'report page';
  const names = hidden.slice(0, named).map(({ title }) => `- ${title}`);
  const more = hidden.length - names.length;
  return [
    `${plural(hidden.length, 'change is', 'changes are')} too long for a note and ${hidden.length === 1 ? 'stands' : 'stand'} on the ${where}:`,
    [...names, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
  ].join('\n\n');
}

function formatBlock({ title, lines, language = 'diff' }: Block): string {
  return lines.length > 0 ? `${title}\n\n${fence(language, lines)}` : title;
}

function lengthOf({ title, lines }: Block): number {
  return lines.reduce((sum, line) => sum + line.length + LINE, title.length);
}
