import * as z from 'zod';
import { SECRET_REF_EXPECTED } from '../base/secret-ref';
import { definition, fieldsOf, type Schema } from './schema-at';

/** What a piece of the specification accepts, in words: for the `expected` line of an issue. */
export function describeSchema(schema: Schema): string {
  const def = definition(schema);
  switch (def.type) {
    case 'string':
      return 'a text';
    case 'boolean':
      return 'true or false';
    case 'number':
      return describeNumber(schema);
    case 'enum':
      return Object.values(def.entries).map(quote).join(', ');
    case 'literal':
      return def.values.map(quote).join(', ');
    case 'array':
      return `a list, each entry ${describeSchema(def.element)}`;
    case 'record':
      return `names with values, each value ${describeSchema(def.valueType)}`;
    case 'unknown':
      return 'anything';
    case 'object':
      return describeObject(schema);
    case 'union':
      return alternatives(def.options.map(describeSchema));
    default:
      throw new Error(`the specification uses a kind of schema without a description: ${def.type}`);
  }
}

function alternatives(options: readonly string[]): string {
  return [options.slice(0, -1).join(', '), ...options.slice(-1)].join(', or ');
}

function describeObject(schema: Schema): string {
  const fields = [...fieldsOf(schema).keys()];
  return fields.includes('gitlabVariable') ? SECRET_REF_EXPECTED : `an object with ${fields.join(', ')}`;
}

/** The range of a number: `0 to 5`, `1 or more`, or `a whole number`. */
function describeNumber(schema: Schema): string {
  const { minimum, maximum, type } = z.toJSONSchema(schema, { io: 'input' });
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  if (minimum === undefined || Math.abs(minimum) === Number.MAX_SAFE_INTEGER) return kind;
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? `${kind}, ${minimum} or more`
    : `${kind}, ${minimum} to ${maximum}`;
}

function quote(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
