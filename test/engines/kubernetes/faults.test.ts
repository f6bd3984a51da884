import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { count } from '../../../tools/engines/frame/counts';
import { Clusters } from '../support/clusters';
import { objectsOf, type RenderedFile, renderExample } from '../support/examples';
import { PROJECT_RULES, projectUser } from '../support/hub-registration';
import { podsOf } from './pods-of';

const SLUG = 'example-m2mgate-cloud';

/** File, what is wrong with it, the mistake, and words of the answer beside the name of the object. */
const FAULTS: readonly [string, string, (spec: Spec) => void, RegExp][] = [
  [
    'cluster/broker/kafka/kafka-broker.yaml',
    'an unknown field',
    (spec) => set(spec, 'kafka.replicas', 3),
    /field not declared in schema/,
  ],
  [
    'cluster/database/mysql/perconaxtradbcluster-mysql.yaml',
    'a wrong type',
    (spec) => set(spec, 'pxc.size', 'three'),
    /expected numeric|must be of type integer/,
  ],
  [
    'cluster/service/m2mgate/statefulset-cascade.yaml',
    'a misspelt field of a built-in kind',
    (spec) => set(spec, 'template.spec.containres', []),
    /field not declared in schema/,
  ],
  [
    'cluster/service/m2mgate/deployment-core-service.yaml',
    'a selector that does not match',
    (spec) => set(spec, 'selector.matchLabels', { a: 'b' }),
    /`selector` does not match template `labels`/,
  ],
  [
    'cluster/bootstrap/kube-system/service-nfs-server.yaml',
    'a port out of range',
    (spec) => set(spec, 'ports', [{ port: 70000 }]),
    /must be between 1 and 65535/,
  ],
  [
    'cluster/bootstrap/traefik/certificate-wildcard.yaml',
    'a required field left out',
    (spec) => set(spec, 'issuerRef', undefined),
    /spec.issuerRef: Required value/,
  ],
  [
    'hub/root/kustomization-database.yaml',
    'a duration without a unit',
    (spec) => set(spec, 'timeout', '20'),
    /spec.timeout.*should match/,
  ],
  [
    'hub/root/kustomization-database.yaml',
    'a value outside its list',
    (spec) => set(spec, 'deletionPolicy', 'Wait'),
    /Unsupported value: "Wait"/,
  ],
  [
    'hub/bootstrap/helmrelease-csi-driver-nfs.yaml',
    'both ways to name a chart, which a CEL rule of the definition forbids',
    (spec) => {
      set(spec, 'chart', { spec: { chart: 'a', sourceRef: { kind: 'HelmRepository', name: 'a' } } });
      set(spec, 'chartRef', { kind: 'OCIRepository', name: 'a' });
    },
    /either chart or chartRef must be set/,
  ],
  [
    'hub/bootstrap/gitrepository-keycloak-operator.yaml',
    'a value that a CEL rule of the definition forbids',
    (spec) => set(spec, 'serviceAccountName', 'flux'),
    /serviceAccountName/,
  ],
];

type Spec = Record<string, unknown>;

describe('a fault in what is rendered is refused by the API server, by the name of its object', () => {
  let clusters: Clusters;
  let objects: RenderedFile[];

  beforeAll(async () => {
    objects = objectsOf(await renderExample('minimal'));
    clusters = await Clusters.start();
    await clusters.register({ namespace: SLUG, storeNamespaces: [] });
    for (const { manifest } of objects) if (manifest.kind === 'Namespace') await clusters.hubIdentity.apply(manifest);
  });
  afterAll(() => clusters?.stop());

  const at = (path: string): RenderedFile => {
    const found = objects.find((file) => file.path === path);
    if (!found) throw new Error(`nothing is rendered to ${path}`);
    return found;
  };

  it.each(FAULTS)('%s: %s', async (path, _what, mutate, words) => {
    const { manifest, target } = at(path);
    const broken = structuredClone(manifest) as Manifest & { spec: Spec };
    mutate(broken.spec);
    const client = target === 'hub' ? clusters.hub.admin.as(projectUser(SLUG)) : clusters.hubIdentity;
    await expect(client.apply(manifest, { dryRun: true }), 'without the fault').resolves.toBeDefined();
    const message = await client.apply(broken, { dryRun: true }).then(
      () => 'accepted',
      (error: Error) => error.message,
    );
    expect(message).toMatch(words);
    expect(message, 'names the object').toContain(manifest.metadata.name);
    count('kubernetes', 'planted faults caught');
  });

  it('a right that the Role lacks', async () => {
    const namespace = 'without-push-secrets';
    const rules = PROJECT_RULES.map((rule) => ({ ...rule, resources: rule.resources.filter((name) => name !== 'pushsecrets') }));
    await clusters.register({ namespace, storeNamespaces: [], rules });
    const found = objects.find(({ manifest }) => manifest.kind === 'PushSecret');
    if (!found) throw new Error('no PushSecret is rendered');
    const manifest = { ...found.manifest, metadata: { ...found.manifest.metadata, namespace } };
    const attempt = clusters.hub.admin.as(projectUser(namespace)).apply(manifest);
    await expect(attempt).rejects.toThrow(new RegExp(`pushsecrets.*"${manifest.metadata.name}" is forbidden`));
    count('kubernetes', 'planted faults caught');
  });

  it('a pod that its namespace does not admit', async () => {
    const { manifest } = at('cluster/auth/traefik/deployment-forward-auth.yaml');
    const [pod] = podsOf({ ...manifest, metadata: { ...manifest.metadata, namespace: 'keycloak' } });
    if (!pod) throw new Error('no pod');
    const admin = clusters.cluster.admin;
    await admin.apply({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: 'keycloak' } });
    const spec = { ...(pod['spec'] as Spec), hostNetwork: true };
    await expect(admin.create({ ...pod, spec }, { dryRun: true })).rejects.toThrow(/forward-auth.*violates PodSecurity/);
    count('kubernetes', 'planted faults caught');
  });
});

/** Sets a field by its path; `undefined` removes it. */
function set(spec: Spec, path: string, value: unknown): void {
  const [name = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const inner = (spec[name] ?? {}) as Spec;
    spec[name] = inner;
    set(inner, rest.join('.'), value);
  } else if (value === undefined) delete spec[name];
  else spec[name] = value;
}
