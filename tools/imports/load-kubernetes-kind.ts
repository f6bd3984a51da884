import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindDefinition } from './kind-definition';
import { CLUSTER_SCOPED } from './kinds';
import type { OpenApiSchema } from './open-api-schema';
import { strictBody } from './strict-body';

/**
 * Reads one of Kubernetes' own kinds from the published schemas.
 *
 * @param folder The `k8s-schemas` folder: one folder per API group, in it one file per kind and version.
 */
export function loadKubernetesKind(folder: string, group: string, version: string, kind: string): KindDefinition {
  const file = join(folder, group || 'core', `${kind.toLowerCase()}_${version}.json`);
  const root = JSON.parse(readFileSync(file, 'utf8')) as OpenApiSchema;
  return {
    group,
    version,
    kind,
    scope: CLUSTER_SCOPED.has(kind) ? 'Cluster' : 'Namespaced',
    source: 'kubernetes',
    body: strictBody(root, 'open', kind),
  };
}
