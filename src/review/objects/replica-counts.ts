import type { RenderedObject } from '../model/rendered-object';
import { objectName } from '../words/object-name';
import { own } from './own';
import { readField } from './read-field';

/** Where the number of pods stands, by kind, and what it is called beside the name of the object. */
const FIELDS: Readonly<Record<string, readonly { readonly path: readonly string[]; readonly part?: string }[]>> = {
  Deployment: [{ path: ['spec', 'replicas'] }],
  StatefulSet: [{ path: ['spec', 'replicas'] }],
  KafkaNodePool: [{ path: ['spec', 'replicas'] }],
  KafkaConnect: [{ path: ['spec', 'replicas'] }],
  Keycloak: [{ path: ['spec', 'instances'] }],
  PerconaXtraDBCluster: [{ path: ['spec', 'pxc', 'size'] }, { path: ['spec', 'haproxy', 'size'], part: 'haproxy' }],
};

/** How many pods the parts of an object have, by what the part is called; one where nothing is said. */
export function replicaCounts({ id, manifest }: RenderedObject): ReadonlyMap<string, number> {
  return new Map(
    (own(FIELDS, id.kind) ?? []).map(({ path, part }) => {
      const count = readField(manifest, ...path);
      return [`${objectName(id)}${part ? ` (${part})` : ''}`, typeof count === 'number' ? count : 1];
    }),
  );
}
