import { join } from 'node:path';
import type { SchemaNode } from './schema-node';

/**
 * The folder of the generated schemas, seen from the running code.
 *
 * It is `imports/schemas` beside the folder this file is in: `src/project` when run from source,
 * `lib/project` after compiling, and `lib/cli` when bundled into one file there. The compile task copies
 * the JSON files to `lib/imports/schemas`, since the compiler only copies what is imported by name.
 */
function schemaFolder(): string {
  return join(__dirname, '..', 'imports', 'schemas');
}

const loaded = new Map<string, SchemaNode>();

/** The schema in a file, read when it is first needed. */
export function loadSchema(file: string): SchemaNode {
  const known = loaded.get(file);
  if (known) return known;
  const schema: SchemaNode = require(join(schemaFolder(), file));
  loaded.set(file, schema);
  return schema;
}
