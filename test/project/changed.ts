import { type FieldPath, parseField } from '../../src/base/field-path';

/** A copy of a manifest with another value in one field; `undefined` removes it. */
export function changed(
  manifest: Readonly<Record<string, unknown>>,
  field: string | FieldPath,
  value: unknown,
): Record<string, unknown> {
  const copy = structuredClone(manifest) as Record<string, unknown>;
  const path = typeof field === 'string' ? parseField(field) : field;
  let parent: object = copy;
  for (const part of path.slice(0, -1)) {
    const next: unknown = Reflect.get(parent, part);
    if (typeof next !== 'object' || next === null) throw new Error(`${field}: the manifest has no ${part}`);
    parent = next;
  }
  const last = path.at(-1) ?? '';
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (value === undefined) Reflect.deleteProperty(parent, last);
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
