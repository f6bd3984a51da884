import * as z from 'zod';
import { specification } from '../../src/project/specification';

/** The part of JSON schema that the specification makes use of. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: false | JsonSchema;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
}

/** The specification as JSON schema, for editors of project.yaml and for everything that is generated from it. */
export function projectSchema(): JsonSchema {
  return z.toJSONSchema(specification, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // zod states the range of safe integers; that says nothing about a project.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema;
}
