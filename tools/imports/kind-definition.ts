import type { SchemaNode } from '../../src/project/schema-node';

/** One kind, read from its source and made strict: what both outputs, types and schemas, are written from. */
export interface KindDefinition {
  /** API group; empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly scope: 'Namespaced' | 'Cluster';
  /** The release the definition was taken from, for the header of the generated file. */
  readonly source: string;
  /** The object without `apiVersion`, `kind`, `metadata` and `status`. */
  readonly body: SchemaNode;
}
