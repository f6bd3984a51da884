import { parseField } from '../base/field-path';
import { fieldsOf, schemaAt } from './schema-at';
import { specification } from './specification';

/** Where a field stands in the specification; unknown fields come after the known ones of the same object. */
export function fieldRank(field: string): readonly number[] {
  const path = parseField(field);
  return path.map((part, index) => {
    if (typeof part === 'number') return part;
    const parent = schemaAt(specification, path.slice(0, index));
    const position = parent ? [...fieldsOf(parent).keys()].indexOf(part) : -1;
    return position === -1 ? Number.MAX_SAFE_INTEGER : position;
  });
}
