import type * as z from 'zod';
import type { FieldPath } from '../base/field-path';

/** Any piece of the specification. */
export type Schema = z.core.$ZodType;

/** The piece of the specification that describes a field, without its default; nothing for an unknown field. */
export function schemaAt(root: Schema, path: FieldPath): Schema | undefined {
  let schema: Schema | undefined = bare(root);
  for (const part of path) schema = schema && child(schema, part);
  return schema;
}

/** The fields of an object in the order of the specification; empty for everything else. */
export function fieldsOf(schema: Schema): ReadonlyMap<string, Schema> {
  const def = definition(schema);
  if (def.type === 'union') return new Map(def.options.flatMap((option) => [...fieldsOf(option)]));
  return new Map(def.type === 'object' ? Object.entries(def.shape) : []);
}

/** What zod knows about a piece, behind defaults and the like. */
export function definition(schema: Schema) {
  // Every schema of zod is one of this union; the base class only hides it.
  return (bare(schema) as z.core.$ZodTypes)._zod.def;
}

function bare(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'prefault') return bare(def.innerType);
  return def.type === 'pipe' ? bare(def.in) : schema;
}

function child(schema: Schema, part: string | number): Schema | undefined {
  const def = definition(schema);
  if (def.type === 'object') {
    const field = Object.hasOwn(def.shape, part) ? def.shape[part] : undefined;
    return field && bare(field);
  }
  if (def.type === 'array') return bare(def.element);
  if (def.type === 'record') return bare(def.valueType);
  if (def.type !== 'union') return undefined;
  return def.options.map((option) => child(bare(option), part)).find((found) => found !== undefined);
}
