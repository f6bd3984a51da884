import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { count } from '../../../tools/engines/frame/counts';
import { render } from '../../support/render';
import { eventually } from '../support/eventually';
import { objectsOf, type RenderedFile } from '../support/examples';
import { HubAndCluster } from '../support/hub-and-cluster';
import type { LiveObject, ObjectReference } from '../support/kube-client';
import { frozen } from './frozen';

const SLUG = 'example-m2mgate-cloud';

/** One environment from its first deployment to its end; each test goes on where the one before has stopped. */
describe('the deploy branch of a project', { timeout: 300_000 }, () => {
  let environment: HubAndCluster;
  let objects: RenderedFile[];
  const files = render();

  beforeAll(async () => {
    objects = objectsOf(files);
    const { registration } = JSON.parse(files.get('inventory.json') ?? '') as Inventory;
    const storeNamespaces = registration.secretStores.map(({ namespace }) => namespace);
    environment = await HubAndCluster.start({ namespace: SLUG, storeNamespaces, files });
  });
  afterAll(() => environment?.stop());

  it('becomes a whole environment', async () => {
    await environment.settled();
    const layers = await environment.layers();
    expect(layers.length).toBe(objects.filter(({ layer }) => layer === 'root').length);
    expect([...environment.operator.complaints]).toEqual([]);
    for (const { path, target, manifest } of objects) {
      const found = await (target === 'hub' ? environment.hub : environment.cluster).find(manifest);
      expect(found, path).toBeDefined();
    }
    count('flux', 'layers deployed', layers.length);
    count('flux', 'objects applied by Flux', objects.length);
  });

  it('arrives layer by layer: none begins before those are ready that it depends on', async () => {
    const { sightings } = environment.operator;
    const round = (what: string) => sightings.find((sighting) => sighting.what === what)?.round;
    let edges = 0;
    for (const { metadata, spec } of await environment.layers()) {
      const began = round(`objects of ${metadata.name}`);
      expect(began, `objects of ${metadata.name} were seen`).toBeDefined();
      for (const { name } of (spec?.['dependsOn'] ?? []) as { name: string }[]) {
        const ready = round(`ready ${name}`);
        expect(ready, `${name} was seen ready`).toBeDefined();
        expect(began, `${metadata.name} begins after ${name} is ready`).toBeGreaterThanOrEqual(ready ?? Number.POSITIVE_INFINITY);
        edges++;
      }
    }
    expect(edges).toBeGreaterThan(12);
    count('flux', 'dependencies observed', edges);
  });

  it('installs charts where the release says, with the values that are rendered', async () => {
    const releases = objects.filter(({ manifest }) => manifest.kind === 'HelmRelease');
    for (const { manifest } of releases) {
      const { targetNamespace, releaseName, values = {} } = manifest['spec'] as ReleaseSpec;
      const marker = await environment.cluster.get(configMap(`chart-${releaseName}`, targetNamespace));
      const { values: arrived = '' } = marker['data'] as Record<string, string>;
      expect(JSON.parse(arrived), releaseName).toEqual(values);
      const history = {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: `sh.helm.release.v1.${releaseName}.v1`, namespace: targetNamespace },
      };
      expect(await environment.cluster.find(history), `history of ${releaseName}`).toBeDefined();
    }
    expect(
      await environment.cluster.find(configMap('unwanted', 'keycloak')),
      'a file that the source leaves out',
    ).toBeUndefined();
    count('flux', 'charts installed', releases.length);
  });

  it('corrects what somebody has changed by hand on the managed cluster', async () => {
    const { cluster } = environment;
    const [deployment, service] = [
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'core-service', namespace: 'm2mgate' } },
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'core-service', namespace: 'm2mgate' } },
    ];
    const image = (object: LiveObject) => JSON.stringify(object.spec?.['template']).match(/"image":"([^"]+)"/)?.[1];
    const before = image(await cluster.get(deployment));
    const path = '/spec/template/spec/containers/0/image';
    await cluster.send(
      'PATCH',
      await cluster.path(deployment),
      [{ op: 'replace', path, value: 'example.org/other:1' }],
      'application/json-patch+json',
    );
    await cluster.delete(service);
    await environment.reconcile(environment.named('Kustomization', 'service'));
    expect(image(await cluster.get(deployment))).toBe(before);
    expect(await cluster.find(service)).toBeDefined();
    count('flux', 'drifts corrected', 2);
  });

  it('corrects what somebody has changed of a chart', async () => {
    const marker = configMap('chart-loki', 'monitoring-system');
    await environment.cluster.merge(marker, { data: { chart: 'changed' } });
    await environment.reconcile(environment.named('HelmRelease', 'loki'));
    // Told as drift, corrected by the next upgrade of the same values.
    await eventually({ what: 'the chart to be as it was', timeout: 60_000 }, async () => {
      const { chart } = (await environment.cluster.get(marker))['data'] as Record<string, string>;
      return chart !== 'changed' || undefined;
    });
    count('flux', 'drifts corrected', 1);
  });

  it('keeps still while nothing has changed', async () => {
    const applied = objects.filter(({ target }) => target === 'cluster');
    const generations = async () =>
      Promise.all(
        applied.map(async ({ path, manifest }) => `${path} ${(await environment.cluster.get(manifest)).metadata.generation}`),
      );
    const before = await generations();
    for (const { metadata, spec } of await environment.layers()) {
      if (spec?.['kubeConfig']) await environment.reconcile(environment.named('Kustomization', metadata.name));
    }
    expect(await generations()).toEqual(before);
  });

  it.each<[string, string, (path: string) => boolean]>([
    ['is empty', 'render/empty', (path) => path === 'inventory.json'],
    ['has lost all of one layer', 'layer/empty', (path) => !path.startsWith('cluster/database/')],
    ['no longer applies a layer', 'layer/unapplied', (path) => path !== 'hub/root/kustomization-broker.yaml'],
  ])('is not reached by a render that %s: publishing is refused, and nothing is pruned', async (_what, rule, isLeft) => {
    const before = environment.commit;
    const { code, err } = await environment.deploy(new Map([...files].filter(([path]) => isLeft(path))));
    expect(code, err).toBe(1);
    expect(err).toContain(rule);
    expect(environment.commit).toBe(before);
    await environment.reconcile(environment.named('Kustomization', 'root'));
    await environment.settled();
    for (const { path, target, manifest } of objects) {
      expect(await (target === 'hub' ? environment.hub : environment.cluster).find(manifest), path).toBeDefined();
    }
    count('flux', 'harmful renders kept out');
  });

  it('is moved on by a pipeline that publishes a change', async () => {
    const before = environment.commit;
    const { code, err } = await environment.deploy(render({ broker: { kafka: { storageSizeGB: 20 } } }));
    expect(code, err).toBe(0);
    expect(environment.commit).not.toBe(before);
    await environment.settled();
    const pool = objects.find(({ manifest }) => manifest.kind === 'KafkaNodePool');
    expect(JSON.stringify(await environment.cluster.get(pool?.manifest as Manifest))).toContain('"20Gi"');
  });

  it('loses an object that is rendered no more, and no other', async () => {
    const without = { m2mgate: { geocoderService: { enabled: false } } };
    const rest = new Set(objectsOf(render(without)).map(({ path }) => path));
    const dropped = objects.filter(({ path }) => !rest.has(path));
    expect(dropped.length).toBeGreaterThan(2);
    await environment.publish(render(without));
    await environment.settled();
    for (const { manifest } of dropped) await environment.gone(environment.cluster, manifest);
    for (const { path, target, manifest } of objects) {
      if (target === 'cluster' && rest.has(path)) expect(await environment.cluster.find(manifest), path).toBeDefined();
    }
    count('flux', 'objects pruned', dropped.length);
  });

  it('loses a layer that is switched off with its charts, except what must not be pruned', async () => {
    const without = render({ monitoring: { enabled: false } });
    const rest = new Set(objectsOf(without).map(({ path }) => path));
    const dropped = objects.filter(({ path, layer }) => !rest.has(path) && layer !== 'root');
    const layers = (await environment.layers()).map(({ metadata }) => metadata.name);
    await environment.publish(without);
    await environment.settled();
    for (const { target, manifest } of dropped) {
      const client = target === 'hub' ? environment.hub : environment.cluster;
      if (!isKept(manifest)) await environment.gone(client, manifest);
      else expect(await client.find(manifest), manifest.metadata.name).toBeDefined();
    }
    const remaining = (await environment.layers()).map(({ metadata }) => metadata.name);
    expect(layers.filter((name) => !remaining.includes(name)).sort()).toEqual(['monitoring', 'monitoring-hub']);
    expect(dropped.filter(({ manifest }) => isKept(manifest)).map(({ manifest }) => manifest.kind)).toContain('Namespace');
    await environment.gone(environment.cluster, configMap('chart-loki', 'monitoring-system'));
    count('flux', 'objects pruned', dropped.length);
    await environment.publish(files);
    await environment.settled();
  });

  it('stops behind a layer that does not become healthy, and nowhere else', async () => {
    const previous = environment.commit;
    environment.operator.break('PerconaXtraDBCluster', 'mysql');
    await environment.publish(render({ database: { mysql: { storageSizeGB: 200 } } }));
    await environment.settled([
      'namespaces',
      'secrets-hub',
      'bootstrap-hub',
      'bootstrap',
      'broker',
      'console-hub',
      'console',
      'monitoring-hub',
      'monitoring',
    ]);
    await environment.told('database', /Running health checks/);
    for (const name of ['auth', 'service']) {
      await environment.told(name, /dependency '.*\/(database|auth)' (is not ready|revision is not up to date)/);
      expect(String((await environment.layer(name)).status?.['lastAppliedRevision']), name).toContain(previous);
    }
    environment.operator.heal('PerconaXtraDBCluster', 'mysql');
    await environment.settled();
    count('flux', 'broken layers contained');
  });

  it('stops behind a layer whose object is refused, and leaves that layer as it was', async () => {
    const previous = environment.commit;
    const broken = new Map(files).set('cluster/broker/kafka/kafka-broker.yaml', kafkaWithUnknownField(files));
    await environment.publish(broken);
    await environment.told('broker', /Ready=False.*Kafka\/kafka\/broker dry-run failed.*field not declared in schema/s, 120_000);
    await environment.settled(['database', 'auth', 'realms', 'monitoring']);
    for (const name of ['broker', 'console', 'service']) {
      expect(String((await environment.layer(name)).status?.['lastAppliedRevision']), name).toContain(previous);
    }
    await environment.publish(files);
    await environment.settled();
    count('flux', 'broken layers contained');
  });

  it.each([
    ['monitoring is off', { monitoring: { enabled: false } }],
    ['it hibernates', { lifecycle: 'hibernated' }],
    ['it is about to go', { lifecycle: 'destroying' }],
  ])('points at no folder without manifests when %s: Flux would prune everything', (_when, change) => {
    const paths = objectsOf(render(change));
    for (const { manifest } of paths.filter(({ layer }) => layer === 'root')) {
      const { path } = manifest['spec'] as { path: string };
      expect(
        paths.some((file) => `./${file.path}`.startsWith(`${path}/`)),
        path,
      ).toBe(true);
    }
  });

  it('is left alone while the project hibernates, and taken up again afterwards', async () => {
    await environment.publish(render({ lifecycle: 'hibernated' }));
    await frozen(environment);
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'core-service', namespace: 'm2mgate' } };
    await environment.cluster.delete(service);
    await environment.request(environment.named('Kustomization', 'service'));
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    expect(await environment.cluster.find(service), 'nobody corrects a cluster that sleeps').toBeUndefined();
    await environment.publish(files);
    await environment.settled();
    expect(await environment.cluster.find(service)).toBeDefined();
    count('flux', 'changes of lifecycle');
  });

  it('can be unregistered when the managed cluster is already gone, once it was frozen', async () => {
    await environment.publish(render({ lifecycle: 'destroying' }));
    await frozen(environment);
    environment.operator.abandonCluster();
    await environment.clusters.cluster.stop();
    await environment.hub.delete(environment.named('Kustomization', 'root'));
    await environment.gone(environment.hub, environment.named('Kustomization', 'root'));
    const left: string[] = [];
    for (const { target, path, manifest } of objects) {
      if (target === 'hub' && (await environment.hub.find(manifest))) left.push(path);
    }
    expect(left).toEqual([]);
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'kubeconfig', namespace: SLUG } };
    expect(await environment.hub.find(secret), 'the registration stays').toBeDefined();
    count('flux', 'changes of lifecycle');
  });
});

function kafkaWithUnknownField(files: ReadonlyMap<string, string>): string {
  const text = files.get('cluster/broker/kafka/kafka-broker.yaml') ?? '';
  return text.replace(/^ {2}kafka:$/m, '  kafka:\n    unknownField: true');
}

function isKept({ metadata }: Manifest): boolean {
  return metadata.annotations?.['kustomize.toolkit.fluxcd.io/prune'] === 'disabled';
}

function configMap(name: string, namespace: string): ObjectReference {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace } };
}

interface ReleaseSpec {
  readonly targetNamespace: string;
  readonly releaseName: string;
  readonly values?: unknown;
}

interface Inventory {
  readonly registration: { readonly secretStores: readonly { readonly namespace: string }[] };
}
