import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { KindDefinition } from './kind-definition';
import type { OpenApiSchema } from './open-api-schema';
import { strictBody } from './strict-body';

interface CustomResourceDefinition {
  readonly spec: {
    readonly group: string;
    readonly scope: 'Namespaced' | 'Cluster';
    readonly names: { readonly kind: string };
    readonly versions: readonly {
      readonly name: string;
      readonly storage: boolean;
      readonly schema: { readonly openAPIV3Schema: OpenApiSchema };
    }[];
  };
}

/**
 * Reads one kind from the pinned custom resource definitions.
 *
 * @param folder The `crds` folder: one folder per release, in it one file per definition.
 * @throws Error when the definition is missing, exists twice, or stores another version than the stated one.
 */
export function loadCustomResource(folder: string, group: string, version: string, kind: string): KindDefinition {
  const file = `${group}_${plural(kind)}.yaml`;
  const sources = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes(file))
    .map((entry) => entry.name);
  const source = sources[0];
  if (source === undefined || sources.length > 1) throw new Error(`${file}: found ${sources.length} times below ${folder}`);

  const { spec } = load(readFileSync(join(folder, source, file), 'utf8')) as CustomResourceDefinition;
  if (spec.names.kind !== kind || spec.group !== group) throw new Error(`${file}: defines ${spec.group} ${spec.names.kind}`);
  const stored = spec.versions.find((candidate) => candidate.storage);
  if (stored?.name !== version) throw new Error(`${group} ${kind}: we write ${version}, the storage version is ${stored?.name}`);

  // The API server drops whatever is inside an object that declares nothing, hence "closed".
  return { group, version, kind, scope: spec.scope, source, body: strictBody(stored.schema.openAPIV3Schema, 'closed', kind) };
}

/** The plural by which definition files are named. */
function plural(kind: string): string {
  return `${kind.toLowerCase()}s`.replace(/ys$/, 'ies');
}
