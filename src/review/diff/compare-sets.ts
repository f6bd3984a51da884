import type { Difference } from './difference';

/**
 * Compares lists of texts and numbers: what is in the one and not in the other. What is alike up to a `=` is the same
 * setting with another value; when only the order differs, the whole list does.
 */
export function compareSets(before: readonly unknown[], after: readonly unknown[], path: readonly string[]): Difference[] {
  const removed = before.filter((item) => !after.includes(item));
  const added = after.filter((item) => !before.includes(item));
  if (removed.length === 0 && added.length === 0) return [{ path, before, after }];
  if (removed.length === 1 && added.length === 1) return [{ path, before: removed[0], after: added[0] }];

  const settings = new Map(added.map((item) => [settingOf(item), item]));
  const paired = new Set<unknown>();
  const gone = removed.map((item): Difference => {
    const setting = settingOf(item);
    const value = setting === undefined ? undefined : settings.get(setting);
    if (value === undefined || paired.has(value)) return { path, before: item };
    paired.add(value);
    return { path: [...path, `[${setting}]`], before: item, after: value };
  });
  return [...gone, ...added.filter((item) => !paired.has(item)).map((item): Difference => ({ path, after: item }))];
}

/** `--cookie-domain` of `--cookie-domain=.example.org`. */
function settingOf(item: unknown): string | undefined {
  return typeof item === 'string' ? /^[\w.-]+(?==)/.exec(item)?.[0] : undefined;
}
