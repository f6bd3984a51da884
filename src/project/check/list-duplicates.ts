import { type FieldPath, formatField } from '../../base/field-path';
import type { Issue } from '../../base/issue';
import type { Resolved } from '../resolution';
import { problem } from './problem';

/** The same entry twice is harmless, and nearly always a copy that somebody forgot to change. */
export function listDuplicates({ props }: Resolved): Issue[] {
  return lists(props, []).flatMap(({ path, entries }) =>
    entries.flatMap((entry, index) => {
      if (typeof entry === 'object' || entries.indexOf(entry) === index) return [];
      return [problem('list/duplicate', formatField([...path, index]), { message: 'is in the list already', got: entry })];
    }),
  );
}

interface List {
  readonly path: FieldPath;
  readonly entries: readonly unknown[];
}

function lists(value: unknown, path: FieldPath): List[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [
    ...(Array.isArray(value) ? [{ path, entries: value }] : []),
    ...entries.flatMap(([part, item]) => lists(item, [...path, part])),
  ];
}
