import { GENERATED } from './generated';
import type { KindDefinition } from './kind-definition';

/** Name of a kind's schema file, as kubectl names a kind: `certificate.cert-manager.io.json`. */
export function schemaFileName({ group, kind }: KindDefinition): string {
  return `${[kind.toLowerCase(), ...(group === '' ? [] : [group])].join('.')}.json`;
}

/** The file that says which kinds have a schema, in which file, and whether they live in a namespace. */
export function emitSchemaIndex(definitions: readonly KindDefinition[]): string {
  const lines = definitions
    .map((definition) => {
      const { group, version, kind, scope } = definition;
      const key = [...(group === '' ? [] : [group]), version, kind].join('/');
      return `  '${key}': { file: '${schemaFileName(definition)}', scope: '${scope}' },\n`;
    })
    .sort();
  return `// ${GENERATED}

/** Where the strict schema of a kind is, and whether its objects live in a namespace. */
export interface SchemaEntry {
  /** File beside this one. */
  readonly file: string;
  readonly scope: 'Namespaced' | 'Cluster';
}

/** Every kind with a schema, by \`apiVersion/kind\`. */
export const SCHEMAS: Readonly<Record<string, SchemaEntry>> = {
${lines.join('')}};
`;
}
