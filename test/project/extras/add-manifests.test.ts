import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { M2MGateProject } from '../../../src/project/m2mgate-project';
import { synthesize } from '../../../src/project/synthesize';
import { synthesizeWith } from '../../support/synthesize-with';
import { QUIET } from '../examples';

const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: plant\n  namespace: m2mgate\ndata:\n  site: Bolzano\n';
const POLICY =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: plant, namespace: plant }\nspec: { podSelector: {} }\n';

const manifests = (texts: Record<string, string> | string, props: object = {}) =>
  synthesizeWith((project) => project.addManifests('plant', { path: 'manifests', ...props }), {
    texts: typeof texts === 'string' ? { 'manifests/a.yaml': texts } : texts,
  });
const told = (text: string) => manifests(text).told;

describe('addManifests', () => {
  it('applies each object of each file as a layer of its own', () => {
    const { files, told } = manifests({
      'manifests/a.yaml': `# a comment\n---\n${CONFIG_MAP}---\n${POLICY}---\n`,
      'manifests/b.yml': POLICY.replaceAll('plant', 'other'),
    });
    expect(told).toEqual([]);
    expect([...files.keys()].filter((path) => path.startsWith('cluster/plant/'))).toEqual([
      'cluster/plant/m2mgate/configmap-plant.yaml',
      'cluster/plant/plant/networkpolicy-plant.yaml',
      'cluster/plant/other/networkpolicy-other.yaml',
    ]);
    expect(load(files.get('cluster/plant/m2mgate/configmap-plant.yaml') ?? '')).toEqual(load(CONFIG_MAP));
    expect(load(files.get('hub/root/kustomization-plant.yaml') ?? '')).toMatchObject({
      spec: { path: './cluster/plant', dependsOn: [{ name: 'bootstrap' }] },
    });
  });

  it('takes the objects of a List for themselves', () => {
    const item = CONFIG_MAP.split('\n')
      .map((line) => `    ${line}`)
      .join('\n')
      .replace('    apiVersion', '  - apiVersion');
    const { files, told } = manifests(`apiVersion: v1\nkind: List\nitems:\n${item}`);
    expect(told).toEqual([]);
    expect(files.has('cluster/plant/m2mgate/configmap-plant.yaml')).toBe(true);
  });

  it('follows the layer that is named', () => {
    const { files } = manifests(CONFIG_MAP, { after: 'namespaces' });
    expect(files.get('hub/root/kustomization-plant.yaml')).toContain('dependsOn:\n    - name: namespaces\n');
  });

  it('makes the namespaces that its objects are in, but not those that it brings', () => {
    const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: { name: plant }\n';
    expect(manifests(POLICY).files.has('cluster/namespaces/_cluster/namespace-plant.yaml')).toBe(true);
    const brought = manifests(`${namespace}---\n${POLICY}`);
    expect(brought.told).toEqual([]);
    expect(brought.files.has('cluster/namespaces/_cluster/namespace-plant.yaml')).toBe(false);
    expect(brought.files.has('cluster/plant/_cluster/namespace-plant.yaml')).toBe(true);
  });

  it("refuses a namespace that it brings and another extra needs, with 'output/two-layers'", () => {
    const { told } = synthesizeWith(
      (project) => {
        project.addManifests('plant', { path: 'a.yaml' });
        project.addSecret('plant', { namespace: 'plant', data: { a: { gitlabVariable: 'A' } } });
      },
      { texts: { 'a.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: plant }\n' } },
    );
    expect(told).toEqual(['Namespace plant output/two-layers']);
  });

  it('reads YAML as kubectl does', () => {
    const { files } = manifests(`${CONFIG_MAP}  mode: "0644"\nimmutable: yes\n`);
    const object = load(files.get('cluster/plant/m2mgate/configmap-plant.yaml') ?? '');
    expect(object).toMatchObject({ immutable: true, data: { mode: '0644' } });
  });

  it.each([
    ['manifests/missing', "addManifests('plant').path", 'nowhere.yaml'],
    ['manifests/outside', "addManifests('plant').path", '../other/a.yaml'],
    ['manifests/outside', "addManifests('plant').path", 'manifests/../../a.yaml'],
    ['manifests/outside', "addManifests('plant').path", '/etc/passwd'],
    ['manifests/outside', "addManifests('plant').path", 'C:\\manifests'],
    ['manifests/outside', "addManifests('plant').path", '.'],
    ['manifests/outside', "addManifests('plant').path", ''],
    ['field/type', "addManifests('plant').path", 7],
  ])('refuses with %s at %s: %j', (rule, field, path) => {
    expect(manifests(CONFIG_MAP, { path }).told).toEqual([`${field} ${rule}`]);
  });

  it("refuses with 'manifests/unreadable' when nobody knows the folder", () => {
    const project = new M2MGateProject(QUIET);
    project.addManifests('plant', { path: 'manifests' });
    expect(() => synthesize(project)).toThrow('[manifests/unreadable]');
  });

  it.each([
    ['manifests/empty', "addManifests('plant').path", '# nothing yet\n---\n'],
    ['manifests/object', "addManifests('plant')", '- a\n- b\n'],
    ['manifests/object', "addManifests('plant')", 'kind: ConfigMap\nmetadata: { name: plant }\n'],
    ['manifests/object', "addManifests('plant')", 'apiVersion: v1\nkind: ConfigMap\nmetadata: { generateName: plant }\n'],
    [
      'manifests/object',
      "addManifests('plant')",
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n',
    ],
    [
      'output/secret',
      "addManifests('plant') Secret plant",
      'apiVersion: v1\nkind: Secret\nmetadata: { name: plant, namespace: m2mgate }\n',
    ],
    ['output/no-namespace', 'ConfigMap plant', CONFIG_MAP.replace('  namespace: m2mgate\n', '')],
    [
      'output/namespace',
      'Namespace plant/plant',
      'apiVersion: v1\nkind: Namespace\nmetadata: { name: plant, namespace: plant }\n',
    ],
    ['schema/pattern', 'ConfigMap m2mgate/../../plant metadata.name', CONFIG_MAP.replace('name: plant', 'name: ../../plant')],
    ['output/duplicate', 'ConfigMap m2mgate/plant', `${CONFIG_MAP}---\n${CONFIG_MAP}`],
    [
      'schema/unknown-field',
      'NetworkPolicy plant/plant spec.podSelctor',
      POLICY.replace('podSelector: {}', 'podSelector: {}, podSelctor: {}'),
    ],
    ['schema/type', 'ConfigMap m2mgate/plant data.site', CONFIG_MAP.replace('Bolzano', 'yes')],
    ['schema/version', 'NetworkPolicy plant/plant apiVersion', POLICY.replace('k8s.io/v1', 'k8s.io/v1beta1')],
    [
      'schema/unknown-kind',
      'Widget m2mgate/plant apiVersion',
      'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: plant, namespace: m2mgate }\n',
    ],
    [
      'extra/hub-kind',
      'HelmRepository m2mgate/plant',
      'apiVersion: source.toolkit.fluxcd.io/v1\nkind: HelmRepository\nmetadata: { name: plant, namespace: m2mgate }\nspec: { url: "https://charts.example.org" }\n',
    ],
    ['secret/inline', "addManifests('plant') ConfigMap plant data.adminPassword", `${CONFIG_MAP}  adminPassword: hunter2\n`],
    ['secret/inline', "addManifests('plant') ConfigMap plant data.site", CONFIG_MAP.replace('Bolzano', 'glpat-CANARYCANARY')],
    ['value/plain', "addManifests('plant') ConfigMap plant data.site", CONFIG_MAP.replace('Bolzano', '.nan')],
    ['namespace/similar', "addManifests('plant') ConfigMap plant", CONFIG_MAP.replace('m2mgate', 'm2mgat')],
  ])('tells %s about %s', (rule, field, text) => {
    expect(told(text)).toEqual([`${field} ${rule}`]);
  });

  it.each([
    ['kind', 'Wid/get', 'plant', 'm2mgate'],
    ['name', 'Widget', '../../plant', 'm2mgate'],
    ['name', 'Widget', '..', 'm2mgate'],
    ['namespace', 'Widget', 'plant', '../m2mgate'],
  ])("refuses with 'output/name' a %s that leads to another file: %s %s in %s", (what, kind, name, namespace) => {
    const { issues } = manifests(
      `apiVersion: example.com/v1\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace} }\n`,
    );
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'output/name', message: expect.stringContaining(what) }));
  });

  it.each([
    ['a syntax error', `${CONFIG_MAP}---\na: [1\n`, 'manifests/syntax', 10],
    ['a key that is there twice', `${CONFIG_MAP}kind: Secret\n`, 'manifests/syntax', 8],
    ['no object', `${CONFIG_MAP}---\nkind: Foo\n`, 'manifests/object', 9],
    ['a Secret', `${CONFIG_MAP}---\n${CONFIG_MAP.replace('ConfigMap', 'Secret')}`, 'output/secret', 9],
    [
      'an object that its schema refuses',
      `${CONFIG_MAP}---\n${POLICY.replace('podSelector', 'podSelctor')}`,
      'schema/unknown-field',
      9,
    ],
  ])('names file and line of %s', (_what, text, rule, line) => {
    const issue = manifests(text).issues.find((one) => one.rule === rule);
    expect(issue).toMatchObject({ file: 'manifests/a.yaml', position: { line, column: expect.any(Number) } });
  });

  it('tells what is wrong in every file in one go', () => {
    const { told } = manifests({ 'manifests/a.yaml': 'a: [', 'manifests/b.yaml': 'kind: Foo\n', 'manifests/c.yaml': CONFIG_MAP });
    expect(told).toEqual(["addManifests('plant') manifests/syntax", "addManifests('plant') manifests/object"]);
  });

  it('shows no secret', () => {
    const { issues } = manifests(`${CONFIG_MAP}  adminPassword: hunter2\n  token: "glpat-CANARYCANARY\n`);
    expect(JSON.stringify(issues)).not.toMatch(/hunter2|CANARY/);
  });

  it('says what y and no are', () => {
    const { issues } = manifests('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plant, namespace: no }\n');
    expect(issues).toMatchObject([
      {
        rule: 'manifests/object',
        message: 'holds an object whose metadata.namespace is not a text',
        hint: expect.stringContaining('quotes'),
      },
    ]);
  });
});
