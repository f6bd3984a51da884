/** How many lines a unified diff without file headers adds and removes. */
export function diffSize(diff: string): { readonly added: number; readonly removed: number } {
  return { added: count(diff, /^\+/gm), removed: count(diff, /^-/gm) };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
