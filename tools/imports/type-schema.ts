import type { JSONSchema } from 'json-schema-to-typescript';
import type { SchemaNode } from '../../src/project/schema-node';
import type { KindDefinition } from './kind-definition';
import { nameShapes } from './name-shapes';

/**
 * The schema from which the types of one kind are printed: no constraints, since TypeScript cannot say
 * them, and every object under a name of its own, equal objects under the same.
 */
export function typeSchema(definition: KindDefinition): JSONSchema {
  const { kind, body } = definition;
  // An object without its spec is useless even where the definition tolerates it.
  const required = [...new Set([...(body.required ?? []), ...(body.properties?.['spec'] ? ['spec'] : [])])];
  const root = shape({ ...body, required });

  const objects = new Map<string, SchemaNode>();
  const paths = new Map<string, readonly string[]>();
  collectObjects(root, [], objects, paths);
  const names = nameShapes(kind, paths);

  const named = [...objects].map(([text, object]) => [names.get(text), printable(object, names)] as const);
  return { ...printable(root, names), $defs: Object.fromEntries(named.filter(([name]) => name !== kind)) };
}

/** The node without everything that has no influence on its type. */
function shape(node: SchemaNode): SchemaNode {
  const { type, enum: values, properties, required, items, additionalProperties } = node;
  return {
    ...(type && { type }),
    ...(values && { enum: values }),
    ...(properties && { properties: mapValues(properties, shape) }),
    ...(required && { required }),
    ...(items && { items: shape(items) }),
    ...(additionalProperties !== undefined && { additionalProperties: additionalProperties && shape(additionalProperties) }),
  };
}

function collectObjects(
  node: SchemaNode,
  path: readonly string[],
  objects: Map<string, SchemaNode>,
  paths: Map<string, readonly string[]>,
): void {
  if (node.properties) {
    const text = JSON.stringify(node);
    if (objects.has(text)) return;
    objects.set(text, node);
    paths.set(text, path);
    for (const [name, child] of Object.entries(node.properties)) collectObjects(child, [...path, name], objects, paths);
  }
  if (node.items) collectObjects(node.items, path, objects, paths);
  if (node.additionalProperties) collectObjects(node.additionalProperties, path, objects, paths);
}

/** An object as the library wants to see it: its members, with other objects by reference. */
function printable(object: SchemaNode, names: ReadonlyMap<string, string>): JSONSchema {
  const member = (node: SchemaNode): JSONSchema => {
    if (node.enum) return { enum: [...node.enum] } as JSONSchema;
    if (node.properties) return { $ref: `#/$defs/${names.get(JSON.stringify(node))}` };
    if (node.items) return { type: 'array', items: member(node.items) };
    if (node.additionalProperties) return { type: 'object', additionalProperties: member(node.additionalProperties) };
    if (node.additionalProperties === false) return { tsType: 'Record<string, never>' };
    return node.type === undefined ? { tsType: 'unknown' } : ({ type: node.type } as JSONSchema);
  };
  return {
    type: 'object',
    properties: mapValues(object.properties ?? {}, member),
    required: [...(object.required ?? [])],
    additionalProperties: object.additionalProperties !== false,
  };
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
