/**
 * A deep copy that nobody can change.
 *
 * Lists and plain objects are copied; everything else is kept as it is, because what it does there is for `resolve`
 * to say. An object that contains itself is cut off with a text that names the fault.
 */
export function frozenCopy<T>(value: T): T;
export function frozenCopy(value: unknown): unknown {
  return copy(value, []);
}

function copy(value: unknown, ancestors: readonly unknown[]): unknown {
  if (!Array.isArray(value) && !isPlainObject(value)) return value;
  if (ancestors.includes(value)) return '(contains itself)';
  const around = [...ancestors, value];
  if (Array.isArray(value)) return Object.freeze(value.map((item) => copy(item, around)));
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item, around)])));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of plain objects differs between realms; that of a realm's Object.prototype is always null.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
