import type { Cursor } from './cursor';

/** Visits a value and everything in it, the outer before the inner. */
export function walk(cursor: Cursor, visit: (inner: Cursor) => void): void {
  visit(cursor);
  for (const inner of cursor.isMapping ? cursor.fields : cursor.items) walk(inner, visit);
}
