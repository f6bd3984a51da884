import type { SchemaNode } from '../../src/project/schema-node';
import type { KindDefinition } from './kind-definition';
import { objectMetadata } from './metadata';

/** The strict schema of a whole object: identity, our metadata, and the kind's own fields without `status`. */
export function objectSchema(definition: KindDefinition): SchemaNode {
  const { group, version, kind, body } = definition;
  return {
    type: 'object',
    properties: {
      apiVersion: { const: group === '' ? version : `${group}/${version}` },
      kind: { const: kind },
      metadata: objectMetadata(group),
      ...body.properties,
    },
    required: ['apiVersion', 'kind', 'metadata', ...(body.required ?? [])],
    additionalProperties: false,
  };
}
