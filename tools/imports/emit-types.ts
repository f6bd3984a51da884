import { compile } from 'json-schema-to-typescript';
import { GENERATED } from './generated';
import type { KindDefinition } from './kind-definition';
import { makeReadonly } from './make-readonly';
import { constantCase } from './names';
import { typeSchema } from './type-schema';

/** The TypeScript file of one custom resource: its interfaces, and the constant that names the kind. */
export async function emitTypes(definition: KindDefinition): Promise<string> {
  const { group, version, kind, scope, source } = definition;
  const declarations = await compile(typeSchema(definition), kind, { bannerComment: '', format: false });
  return `// ${GENERATED} Source: ${source}.
import type { CustomResourceKind } from '../custom-resource-kind';

${makeReadonly(declarations)}
export const ${constantCase(kind)}: CustomResourceKind<${kind}, '${scope}'> = {
  group: '${group}',
  version: '${version}',
  kind: '${kind}',
  scope: '${scope}',
};
`;
}
