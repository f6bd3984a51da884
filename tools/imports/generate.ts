import { join } from 'node:path';
import { emitKindInterface } from './emit-kind-interface';
import { emitSchemaIndex, schemaFileName } from './emit-schema-index';
import { emitTypes } from './emit-types';
import type { KindDefinition } from './kind-definition';
import { CUSTOM_RESOURCES, type KindGroup, KUBERNETES_KINDS } from './kinds';
import { loadCustomResource } from './load-custom-resource';
import { loadKubernetesKind } from './load-kubernetes-kind';
import { kebabCase } from './names';
import { objectSchema } from './object-schema';
import { shareDefinitions } from './share-definitions';

/**
 * Makes all generated files of `src/imports/crds` and `src/imports/schemas`, in memory.
 *
 * @param shared Folder with the pinned definitions (`crds`, `k8s-schemas`).
 * @returns Text by path, relative to `src/imports`.
 */
export async function generate(shared: string): Promise<ReadonlyMap<string, string>> {
  const custom = loadAll(CUSTOM_RESOURCES, loadCustomResource, join(shared, 'crds'));
  const kubernetes = loadAll(KUBERNETES_KINDS, loadKubernetesKind, join(shared, 'k8s-schemas'));
  const all = [...custom, ...kubernetes];

  const files = new Map<string, string>();
  files.set('crds/custom-resource-kind.ts', emitKindInterface());
  for (const definition of custom) {
    files.set(`crds/${definition.group}/${kebabCase(definition.kind)}.ts`, await emitTypes(definition));
  }
  files.set('schemas/index.ts', emitSchemaIndex(all));
  for (const definition of all) {
    files.set(`schemas/${schemaFileName(definition)}`, `${JSON.stringify(shareDefinitions(objectSchema(definition)))}\n`);
  }
  return files;
}

type Load = (folder: string, group: string, version: string, kind: string) => KindDefinition;

function loadAll(groups: readonly KindGroup[], load: Load, folder: string): readonly KindDefinition[] {
  return groups.flatMap(({ group, version, kinds }) => kinds.map((kind) => load(folder, group, version, kind)));
}
