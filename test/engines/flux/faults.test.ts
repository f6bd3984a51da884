import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/stacks/rendered-object';
import { count } from '../../../tools/engines/frame/counts';
import { render } from '../../support/render';
import { eventually } from '../support/eventually';
import { HubAndCluster, tellWhy } from '../support/hub-and-cluster';
import { PROJECT_RULES } from '../support/hub-registration';

const SLUG = 'example-m2mgate-cloud';
const LAYER = 'hub/root/kustomization-namespaces.yaml';

/** Mistakes in the Kustomization of a layer, and what Flux says of them beside its name. */
const FAULTS: readonly [string, (spec: Spec) => void, RegExp][] = [
  [
    'an expression that is no CEL',
    (spec) => {
      spec['healthCheckExprs'] = [{ apiVersion: 'v1', kind: 'Namespace', current: 'status.phase = "Active"' }];
    },
    /failed to compile.*status\.phase = "Active"|failed to parse the CEL expression/s,
  ],
  [
    'a source that does not exist',
    (spec) => {
      spec['sourceRef'] = { kind: 'GitRepository', name: 'absent' };
    },
    /GitRepository.*absent.*not found/i,
  ],
  [
    'a folder that does not exist',
    (spec) => {
      spec['path'] = './cluster/absent';
    },
    /path not found.*cluster\/absent/,
  ],
  [
    'a layer to follow that does not exist',
    (spec) => {
      spec['dependsOn'] = [{ name: 'absent' }];
    },
    /dependency '.*\/absent' not found/,
  ],
  [
    'an object of a kind that the cluster does not know',
    (spec) => {
      spec['path'] = './fault/unknown-kind';
    },
    /Gadget\/mysql\/broken.*no matches for kind "Gadget"/s,
  ],
  [
    'an unknown field of a custom resource',
    (spec) => {
      spec['path'] = './fault/unknown-field';
    },
    /Issuer\/mysql\/broken dry-run failed.*selfSignd.*field not declared in schema/s,
  ],
  [
    'a namespace that does not exist',
    (spec) => {
      spec['path'] = './fault/unknown-namespace';
    },
    /ConfigMap\/absent\/broken.*namespace.*absent.*not found/s,
  ],
  [
    'two files with one object',
    (spec) => {
      spec['path'] = './fault/twice';
    },
    /may not add resource with an already registered id: ConfigMap.*broken/s,
  ],
];

type Spec = Record<string, unknown>;

const broken = (more: Record<string, unknown>, namespace = 'mysql') =>
  dump({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'broken', namespace }, ...more });

const EMPTIED = 'cluster/fault/empty/a.yaml';

/** Folders beside what is rendered; only the faults point at them. */
const FAULTY_FILES: readonly [string, string][] = [
  ['cluster/fault/unknown-kind/a.yaml', broken({ apiVersion: 'example.org/v1', kind: 'Gadget' })],
  ['cluster/fault/unknown-field/a.yaml', broken({ apiVersion: 'cert-manager.io/v1', kind: 'Issuer', spec: { selfSignd: {} } })],
  ['cluster/fault/unknown-namespace/a.yaml', broken({ data: {} }, 'absent')],
  ['cluster/fault/twice/a.yaml', broken({ data: { a: '1' } })],
  ['cluster/fault/twice/b.yaml', broken({ data: { a: '2' } })],
  ['cluster/fault/lost-field/a.yaml', broken({ data: { a: '1' }, dta: { b: '2' } })],
  [EMPTIED, broken({ data: {} })],
];

describe('a fault in the deploy branch', { timeout: 120_000 }, () => {
  let environment: HubAndCluster;
  let rendered: Manifest;
  const all = render();

  /** One layer is enough to hang faults on. */
  const healthy = () =>
    new Map([...[...all].filter(([path]) => path === LAYER || path.startsWith('cluster/namespaces/')), ...FAULTY_FILES]);

  beforeAll(async () => {
    rendered = load(all.get(LAYER) ?? '') as Manifest;
    const rules = PROJECT_RULES.map((rule) => ({
      ...rule,
      verbs: rule.resources.includes('passwords') ? ['get', 'list'] : rule.verbs,
    }));
    environment = await HubAndCluster.start({ namespace: SLUG, storeNamespaces: [], files: healthy(), rules });
    await environment.settled();
  });
  afterAll(() => environment?.stop());

  const plant = async (name: string, mutate: (spec: Spec) => void) => {
    const spec = structuredClone(rendered['spec']) as Spec;
    mutate(spec);
    const path = spec['path'] as string;
    await environment.hub.apply({
      ...rendered,
      metadata: { name, namespace: SLUG },
      spec: { ...spec, path: path.replace('./fault', './cluster/fault') },
    });
  };

  it.each(FAULTS.map(([what, mutate, words], index) => [what, mutate, words, `fault-${index}`] as const))(
    'is told by the name of its layer: %s',
    async (_what, mutate, words, name) => {
      await plant(name, mutate);
      const text = await environment.told(name, words);
      expect(text).toMatch(/Ready=False/);
      count('flux', 'planted faults caught');
    },
  );

  it('keeps layers that follow each other in a circle waiting, and every layer from hearing of a commit, which is why synth refuses them', async () => {
    await plant('circle-a', (spec) => {
      spec['dependsOn'] = [{ name: 'circle-b' }];
    });
    await plant('circle-b', (spec) => {
      spec['dependsOn'] = [{ name: 'circle-a' }];
    });
    await environment.told('circle-a', /dependency '.*\/circle-b' is not ready/);
    await environment.told('circle-b', /dependency '.*\/circle-a' is not ready/);

    await environment.publish(new Map([...healthy(), ['README.md', 'one more commit\n']]));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(environment.isCurrent(await environment.layer('namespaces')), 'the commit is not even looked at').toBe(false);
    expect(environment.flux.log()).toMatch(/failed to sort dependencies for revision change/);

    for (const name of ['circle-a', 'circle-b']) await environment.hub.delete(environment.named('Kustomization', name));
    await environment.reconcile(environment.named('Kustomization', 'root'));
    await environment.reconcile(environment.named('Kustomization', 'namespaces'));
    await environment.settled(['namespaces']);
    count('flux', 'planted faults caught');
  });

  it('is told when the project may not write what it renders for the hub', async () => {
    const generated = { apiVersion: 'generators.external-secrets.io/v1alpha1', kind: 'Password' };
    const password = { ...generated, metadata: { name: 'generated', namespace: SLUG }, spec: { length: 32, allowRepeat: true } };
    const layer = 'hub/root/kustomization-secrets-hub.yaml';
    await environment.publish(
      new Map([...healthy(), ['hub/secrets/password-generated.yaml', dump(password)], [layer, all.get(layer) ?? '']]),
    );
    await environment.told(
      'secrets-hub',
      /Password\/.*\/generated.*is forbidden: User "system:serviceaccount:example-m2mgate-cloud:blue-project" cannot patch resource "passwords"/s,
    );
    count('flux', 'planted faults caught');
  });

  it('is told by the root when a layer names nobody to act as', async () => {
    const spec = structuredClone(rendered['spec']) as Spec;
    delete spec['kubeConfig'];
    await environment.publish(new Map([...healthy(), [LAYER, dump({ ...rendered, spec })]]));
    await environment.told('root', /Kustomization\/.*\/namespaces dry-run failed.*must name either the kubeconfig Secret/s);
    count('flux', 'planted faults caught');
  });

  it('is not told when a built-in kind has an unknown field: it is lost without a word, and only synth can refuse it', async () => {
    await plant('lost', (spec) => {
      spec['path'] = './fault/lost-field';
    });
    await environment.told('lost', /Ready=True/);
    const live = await environment.cluster.get({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'broken', namespace: 'mysql' },
    });
    expect(live).toMatchObject({ data: { a: '1' } });
    expect(live).not.toHaveProperty('dta');
    await environment.hub.delete(environment.named('Kustomization', 'lost'));
    await environment.gone(environment.hub, environment.named('Kustomization', 'lost'));
  });

  it('is kept out when nobody has signed it whom the registration knows (GitRepository spec.verify, SSH)', async () => {
    const keys = mkdtempSync(join(tmpdir(), 'blue-keys-'));
    for (const name of ['known', 'stranger']) {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(keys, name)]);
    }
    const publicKey = readFileSync(join(keys, 'known.pub'), 'utf8');
    const { git } = environment.world;
    const source = environment.named('GitRepository', 'signed');
    const commit = (text: string, key?: string) =>
      git.publish('signed', new Map([['README.md', text]]), 'refs/heads/deploy', key && join(keys, key));
    const first = commit('signed', 'known');
    const metadata = { name: 'signers', namespace: SLUG };
    await environment.hub.apply({ apiVersion: 'v1', kind: 'Secret', metadata, stringData: { 'bot.sshpub': publicKey } });
    const verify = { mode: 'HEAD', secretRef: { name: 'signers' } };
    const spec = { interval: '1h', url: git.url('signed'), ref: { branch: 'deploy' }, verify };
    await environment.hub.apply({ ...source, spec });
    const said = (words: RegExp) =>
      eventually({ what: `the source to say ${words}` }, async () => {
        const live = await environment.hub.get(source);
        if (words.test(tellWhy(live))) return live;
        throw new Error(tellWhy(live));
      });
    await said(new RegExp(`Ready=True.*${first}`));
    for (const key of [undefined, 'stranger']) {
      const refused = commit(`by ${key ?? 'nobody'}`, key);
      await environment.request(source);
      const { status } = await said(new RegExp(`Ready=False.*signature verification.*${refused}`));
      expect((status as { artifact: { revision: string } }).artifact.revision).toContain(first);
      count('flux', 'unsigned commits kept out');
    }
    rmSync(keys, { recursive: true });
  });

  it('would lose everything with an empty folder, which is why synth writes none', async () => {
    await plant('emptied', (spec) => {
      spec['path'] = './fault/empty';
    });
    await environment.told('emptied', /Ready=True/);
    const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'broken', namespace: 'mysql' } };
    expect(await environment.cluster.find(object)).toBeDefined();
    const emptied = [...healthy()].filter(([path]) => path !== EMPTIED);
    await environment.publish(new Map([...emptied, [`${EMPTIED}.md`, 'no manifest\n']]));
    await environment.gone(environment.cluster, object);
    await environment.told('emptied', /Ready=True/);
  });
});
