import { parseField } from '../base/field-path';
import { fieldsOf, schemaAt } from './schema-at';
import { specification } from './specification';

/** A call of a method by which a project adds something: `addSecret('minio')`. */
const CALL = /^[a-zA-Z]+\('/;

/**
 * Where a field stands in the specification; unknown fields come after the known ones of the same object.
 *
 * Calls come after all fields and stay in their own order.
 */
export function fieldRank(field: string): readonly number[] {
  if (CALL.test(field)) return [Number.MAX_SAFE_INTEGER];
  const path = parseField(field);
  return path.map((part, index) => {
    if (typeof part === 'number') return part;
    const parent = schemaAt(specification, path.slice(0, index));
    const position = parent ? [...fieldsOf(parent).keys()].indexOf(part) : -1;
    return position === -1 ? Number.MAX_SAFE_INTEGER : position;
  });
}
