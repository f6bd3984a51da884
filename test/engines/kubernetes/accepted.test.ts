import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { count } from '../../../tools/engines/frame/counts';
import { Clusters } from '../support/clusters';
import { EXAMPLES, objectsOf, type RenderedFile, renderExample } from '../support/examples';
import { projectUser } from '../support/hub-registration';
import type { KubeClient } from '../support/kube-client';
import { podsOf } from './pods-of';

describe.each(EXAMPLES)('the %s example', (name) => {
  let clusters: Clusters;
  let objects: RenderedFile[];
  const files = (target: 'hub' | 'cluster') => objects.filter((file) => file.target === target);
  let slug: string;
  let project: KubeClient;
  let identity: KubeClient;

  beforeAll(async () => {
    const rendered = await renderExample(name);
    objects = objectsOf(rendered).sort(byOrder);
    const { registration } = JSON.parse(rendered.get('inventory.json') ?? '') as Inventory;
    slug = registration.namespace;
    clusters = await Clusters.start();
    const storeNamespaces = registration.secretStores.map(({ namespace }) => namespace);
    await clusters.register({ namespace: slug, storeNamespaces });
    project = clusters.hub.admin.as(projectUser(slug));
    identity = clusters.hubIdentity;
    count('kubernetes', 'definitions installed', clusters.definitions);
  });
  afterAll(() => clusters?.stop());

  it('is applied to the hub with the rights of the project', async () => {
    expect(await refusals(project, files('hub'))).toEqual([]);
    count('kubernetes', 'objects applied', files('hub').length);
  });

  it('is applied to the managed cluster through the kubeconfig', async () => {
    expect(await refusals(identity, files('cluster'))).toEqual([]);
    count('kubernetes', 'objects applied', files('cluster').length);
  });

  it('is not warned of', () => {
    expect([...project.warnings, ...identity.warnings]).toEqual([]);
  });

  it('changes nothing when it is applied again', async () => {
    const changed: string[] = [];
    for (const { path, target, manifest } of objects) {
      const client = target === 'hub' ? project : identity;
      // The second write may still store a default of the status, which the first one leaves out.
      const before = await client.apply(manifest);
      const after = await client.apply(manifest);
      if (after.metadata.resourceVersion !== before.metadata.resourceVersion) changed.push(path);
    }
    expect(changed).toEqual([]);
    count('kubernetes', 'objects applied again', objects.length);
  });

  it('makes pods that their namespaces admit', async () => {
    const pods = files('cluster').flatMap(({ manifest }) => podsOf(manifest));
    expect(pods.length).toBeGreaterThan(10);
    const namespaces = new Set(pods.map(({ metadata }) => metadata.namespace));
    for (const namespace of namespaces) {
      await clusters.cluster.admin.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } });
    }
    const refused: string[] = [];
    for (const pod of pods) {
      await identity.create(pod, { dryRun: true }).catch((error: Error) => refused.push(error.message));
    }
    expect(refused).toEqual([]);
    count('kubernetes', 'pods admitted', pods.length);
  });
});

interface Inventory {
  readonly registration: { readonly namespace: string; readonly secretStores: readonly { readonly namespace: string }[] };
}

async function refusals(client: KubeClient, files: readonly RenderedFile[]): Promise<string[]> {
  const found: string[] = [];
  for (const { path, manifest } of files) {
    await client.apply(manifest).catch((error: Error) => found.push(`${path}: ${error.message}`));
  }
  return found;
}

/** Namespaces before what lives in them; that is what the order of the layers does. */
function byOrder(a: RenderedFile, b: RenderedFile): number {
  return Number(isNamespace(b.manifest)) - Number(isNamespace(a.manifest));
}

function isNamespace({ kind }: Manifest): boolean {
  return kind === 'Namespace';
}
