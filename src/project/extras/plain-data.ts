import type { FieldPath } from '../../base/field-path';

/** Something inside a value that no manifest can hold. */
export interface Foreign {
  readonly path: FieldPath;
  /** What it is, with an article: `a function`. */
  readonly what: string;
}

/**
 * What in a value is not plain data: texts, finite numbers, booleans, null, lists and plain objects.
 *
 * Fields that are undefined are fine; they are left out when the value is rendered.
 */
export function foreignData(value: unknown, path: FieldPath = []): Foreign[] {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ path, what: String(value) }];
  if (typeof value !== 'object') return [{ path, what: `a ${typeof value}` }];
  if (Array.isArray(value)) return value.flatMap((item, index) => foreignData(item, [...path, index]));

  const prototype: unknown = Object.getPrototypeOf(value);
  // As in frozenCopy: plain objects of another realm have another prototype.
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) return [{ path, what: `a ${value.constructor.name}` }];
  return Object.entries(value).flatMap(([key, item]) => foreignData(item, [...path, key]));
}
