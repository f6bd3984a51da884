/** Texts of one line up to this length are shown as they are. */
const MAX_LENGTH = 300;

/**
 * How long a text is that is too long to stand among values: `(812 lines)`, `(1 line of 103 kB)`.
 *
 * @returns Nothing when the text is short enough to be shown.
 */
export function textSize(text: string): string | undefined {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines === 1) return text.length > MAX_LENGTH ? `(1 line of ${Math.ceil(text.length / 1000)} kB)` : undefined;
  return `(${lines} lines)`;
}
