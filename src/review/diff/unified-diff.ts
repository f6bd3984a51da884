import { structuredPatch } from 'diff';

/** Lines around a change that show where it is. */
const CONTEXT = 3;
/**
 * Texts that differ in more lines than this are shown one after the other: the time to align them grows with the square of
 * the differences, and nobody reads so many.
 */
const MAX_EDITS = 500;

/** What differs between two texts as a unified diff, without file headers; empty when nothing does. */
export function unifiedDiff(before: string, after: string): string {
  if (before === after) return '';
  const patch =
    before === '' || after === ''
      ? undefined
      : structuredPatch('', '', before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
  if (!patch) return replaced(before, after);
  return patch.hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) =>
      [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines.filter((line) => !line.startsWith('\\')), ''].join(
        '\n',
      ),
    )
    .join('');
}

function replaced(before: string, after: string): string {
  const [old, young] = [linesOf(before), linesOf(after)];
  const range = (lines: readonly string[]) => `${lines.length > 0 ? 1 : 0},${lines.length}`;
  const lines = [...old.map((line) => `-${line}`), ...young.map((line) => `+${line}`)];
  return `@@ -${range(old)} +${range(young)} @@\n${lines.join('\n')}\n`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
