/** Texts up to this length are shown as a whole. */
const MAX_LENGTH = 160;
/** Characters around a difference that show where it is. */
const CONTEXT = 40;

/**
 * Cuts two long texts of one line to the part in which they differ: `…|crypto-service|dtools-s…`.
 *
 * @returns The texts as they are when they are short, of several lines, or different in most of what they say.
 */
export function excerpts(before: string, after: string): { before: string; after: string } {
  if (Math.max(before.length, after.length) <= MAX_LENGTH || /\n/.test(before + after)) return { before, after };
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const cut = (text: string) => {
    const [from, to] = [Math.max(0, start - CONTEXT), Math.min(text.length, text.length - end + CONTEXT)];
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return { before: cut(before), after: cut(after) };
}
