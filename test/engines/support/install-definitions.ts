import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { SHARED_CRDS } from '../../../tools/engines/frame/shared-crds';
import { eventually } from './eventually';
import type { KubeClient, LiveObject } from './kube-client';

/**
 * Upstream's custom resource definitions, by the folders that they lie in.
 *
 * @param projects Beginnings of folder names, such as `strimzi`. Default: all.
 */
export function definitions(projects: readonly string[] = ['']): Manifest[] {
  if (!existsSync(SHARED_CRDS)) throw new Error(`there are no custom resource definitions at ${SHARED_CRDS}`);
  return readdirSync(SHARED_CRDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && projects.some((project) => entry.name.startsWith(project)))
    .flatMap(({ name }) => readdirSync(join(SHARED_CRDS, name)).map((file) => join(SHARED_CRDS, name, file)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => load(readFileSync(file, 'utf8')) as Manifest);
}

/** Installs definitions and waits until the server serves them. Answers how many there are. */
export async function installDefinitions(client: KubeClient, objects: readonly Manifest[] = definitions()): Promise<number> {
  await Promise.all(objects.map((object) => client.apply(object)));
  for (const object of objects) {
    await eventually({ what: `${object.metadata.name} to be served` }, async () =>
      isEstablished(await client.get(object)) ? true : undefined,
    );
  }
  return objects.length;
}

function isEstablished({ status }: LiveObject): boolean {
  const conditions = (status?.['conditions'] ?? []) as readonly { type: string; status: string }[];
  return conditions.some((condition) => condition.type === 'Established' && condition.status === 'True');
}
