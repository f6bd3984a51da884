/**
 * A pattern of the Go flavour (RE2) as one that JavaScript accepts with the `u` flag.
 *
 * Both flavours agree on everything the definitions use, except the inline flag `(?i)`, which changes
 * the meaning of the rest of its group. JavaScript has no such flag, so the letters after it are written
 * as classes of both cases instead.
 *
 * @throws Error when the result is still not a regular expression: a new construct came with an update
 *   and needs a translation here.
 */
export function translatePattern(pattern: string): string {
  const translated = pattern.includes('(?i)') ? ignoreCase(pattern) : pattern;
  try {
    new RegExp(translated, 'u');
  } catch (error) {
    throw new Error(`pattern ${pattern} has no translation to JavaScript`, { cause: error });
  }
  return translated;
}

function ignoreCase(pattern: string): string {
  const flagAt = pattern.indexOf('(?i)');
  const rest = pattern.slice(flagAt + '(?i)'.length);
  const end = endOfGroup(rest);
  const bothCases = rest.slice(0, end).replace(/\\.|\[[^\]]*\]|\{[^}]*\}|[a-z]/gi, (part) => {
    if (part.length === 1) return `[${part.toUpperCase()}${part.toLowerCase()}]`;
    if (/[a-z]/i.test(part)) throw new Error(`pattern ${pattern}: ${part} after (?i) is not translated`);
    return part;
  });
  return translatePattern(pattern.slice(0, flagAt) + bothCases + rest.slice(end));
}

/** Where the group that is open at the beginning of the text closes: an inline flag ends with its group. */
function endOfGroup(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    if (depth < 0) return i;
  }
  return text.length;
}
