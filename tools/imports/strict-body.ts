import type { SchemaNode } from '../../src/project/schema-node';
import type { OpenApiSchema } from './open-api-schema';
import { type BareObject, strictNode } from './strict-node';

/** Fields every object has; `status` belongs to the controllers and is never written. */
const COMMON: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'status']);

/** What one kind declares besides the common fields, made strict. */
export function strictBody(root: OpenApiSchema, bare: BareObject, kind: string): SchemaNode {
  const properties = Object.fromEntries(Object.entries(root.properties ?? {}).filter(([name]) => !COMMON.has(name)));
  const required = (root.required ?? []).filter((name) => !COMMON.has(name));
  return strictNode({ type: 'object', properties, required }, bare, kind);
}
