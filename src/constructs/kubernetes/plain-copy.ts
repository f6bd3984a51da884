/** Thrown and caught here only: something is no plain data. */
const NOT_PLAIN = Symbol('not plain data');

/**
 * A deep copy of plain data without what is undefined or null, as cdk8s renders it.
 *
 * @returns undefined when something in it is no plain data, for example a token of cdk8s that has yet to be resolved.
 */
export function plainCopy(value: object): Record<string, unknown> | undefined {
  try {
    return copyFields(value);
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function copyFields(value: object): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const copied = copy(field);
    if (copied !== undefined) result[key] = copied;
  }
  return result;
}

function copy(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw NOT_PLAIN;
  if (Array.isArray(value)) return value.map(copy);
  if (Object.getPrototypeOf(value) !== Object.prototype || 'resolve' in value) throw NOT_PLAIN;
  return copyFields(value);
}
