import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICY_RULE_IDS } from '../../../src/base/policy-rule-ids';
import { loadProject } from '../../../src/cli/load/load-project';
import { M2MGateProject } from '../../../src/project/m2mgate-project';
import { synthesize } from '../../../src/project/synthesize';
import { parseTree } from '../../../src/review/parse-tree';
import { applyPolicy } from '../../../src/review/policy/apply-policy';
import { lineLocator } from '../../../src/review/policy/line-locator';
import { EVERYTHING, QUIET } from '../../project/examples';
import { add, all, remove, set, TERRAFORM } from './change';
import { environmentTree } from './environment-tree';

const root = join(__dirname, '../../..');
const EXAMPLES = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const rendered = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** An example, rendered once. */
function example(name: string): Promise<ReadonlyMap<string, string>> {
  const files = rendered.get(name) ?? render(`examples/${name}/project.ts`);
  rendered.set(name, files);
  return files;
}

async function render(file: string): Promise<ReadonlyMap<string, string>> {
  const { project, context } = await loadProject({ path: join(root, file), name: file });
  return synthesize(project, context).files;
}

const told = (files: ReadonlyMap<string, string>) =>
  applyPolicy(parseTree(files)).findings.map(({ severity, rule, subject }) => `${severity} ${rule} ${subject}`);

describe('the policy on the examples', () => {
  it.each(EXAMPLES)('finds no error in %s', async (name) => {
    expect(told(await example(name)).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });

  it('warns of what the examples leave out, and of nothing else', async () => {
    expect(told(await example('minimal'))).toEqual([
      'warning backup/database PerconaXtraDBCluster mysql/mysql',
      'warning backup/etcd module.cluster',
    ]);
    expect(told(await example('typical'))).toEqual([]);
    expect(told(await example('customised'))).toEqual(['warning backup/volume HelmRelease plant/minio']);
  });
});

describe('the policy', () => {
  it.each([
    ['an environment that sleeps', { ...EVERYTHING, lifecycle: 'hibernated' }],
    ['one on its way out', { ...QUIET, lifecycle: 'destroying' }],
    ['no broker', { ...QUIET, broker: { enabled: false }, m2mgate: { madService: { enabled: false } } }],
    ['no monitoring', { ...QUIET, monitoring: { enabled: false } }],
    ['no VPN gateway', { ...QUIET, m2mgate: { vpngateService: { enabled: false } } }],
    ['no Entra ID', { ...QUIET, auth: { enableInsideM2MAzureAD: false } }],
  ] as const)('has nothing to say of %s', (_, props) => {
    expect(told(synthesize(new M2MGateProject(props)).files)).toEqual([]);
  });

  it('has nothing to say of an empty folder and of a deploy branch, which holds no Terraform', () => {
    expect(applyPolicy({ objects: [] }).findings).toEqual([]);
    expect(applyPolicy({ ...environmentTree(), terraform: undefined }).findings).toEqual([]);
  });

  it('lists every rule with how much it has looked at', () => {
    const { rules } = applyPolicy(environmentTree());
    expect(rules.map(({ rule }) => rule)).toEqual(POLICY_RULE_IDS);
    expect(rules.find(({ rule }) => rule === 'backup/database')).toEqual({
      rule: 'backup/database',
      title: 'MySQL is backed up',
      checked: 1,
    });
    // A rule that has looked at nothing has proven nothing.
    expect(rules.filter(({ checked }) => checked === 0).map(({ rule }) => rule)).toEqual(['secret/in-tree']);
  });

  it('tells rule, object, file, and what to do', () => {
    const tree = set('Deployment m2mgate/core-service', 'spec.template.spec.hostPID', true)(environmentTree());
    expect(applyPolicy(tree).findings).toEqual([
      {
        rule: 'pod/host-access',
        severity: 'error',
        subject: 'Deployment m2mgate/core-service',
        file: 'cluster/service/m2mgate/deployment-core-service.yaml',
        message: 'uses hostPID of its node',
        hint: expect.stringMatching(/^use a volume/),
      },
    ]);
  });

  it('looks at objects inside of values of charts, and names the file that they are in', () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', namespace: 'b' }, stringData: { x: 'y' } };
    const tree = set('HelmRelease plant/loki', 'spec.values.extraObjects[1]', secret)(environmentTree());
    expect(applyPolicy(tree).findings).toMatchObject([
      { rule: 'secret/in-tree', subject: 'Secret b/a', file: 'hub/monitoring/helmrelease-loki.yaml' },
    ]);
  });

  it('survives objects of any shape', () => {
    const odd = ['nothing', 7, [], [null], { template: 'text', containers: 7, rules: {}, ref: [], values: [{}] }, null];
    const kinds = [...new Set(environmentTree().objects.map(({ manifest }) => `${manifest['apiVersion']} ${manifest['kind']}`))];
    const objects = kinds.flatMap((kind) => {
      const [apiVersion = '', name = ''] = kind.split(' ');
      return odd.map((spec) => add({ apiVersion, kind: name, metadata: { name: 'odd' }, spec })({ objects: [] }).objects);
    });
    expect(() =>
      applyPolicy({ objects: objects.flat(), terraform: { module: [], resource: 'x', terraform: null } }),
    ).not.toThrow();
  });

  it('shows no secret that it finds', () => {
    const token = 'glpat-CANARYCANARYCANARY';
    const tree = all(
      set('Deployment m2mgate/core-service', 'spec.template.spec.containers[0].env[0]', { name: 'A_TOKEN', value: token }),
      set('HelmRelease plant/loki', 'spec.values.password', 'CANARY7'),
      set(TERRAFORM, 'provider.hcloud[0].token', token),
      set(TERRAFORM, 'terraform.backend.http.password', token),
      set('GitRepository plant/keycloak-operator', 'spec.url', 'https://blue:CANARY@example.org/a.git'),
    )(environmentTree());
    const report = applyPolicy(tree);
    expect(report.findings.length).toBeGreaterThan(4);
    expect(JSON.stringify(report)).not.toContain('CANARY');
  });
});

describe('lines', () => {
  const files = synthesize(new M2MGateProject(QUIET)).files;
  const core = 'cluster/service/m2mgate/deployment-core-service.yaml';
  const linesOf = (file: string) => (files.get(file) ?? '').split('\n').map((line) => line.trim());
  const lineOf = (file: string, text: string) => linesOf(file).findIndex((line) => line.startsWith(text)) + 1;
  /** The second `spec` is that of the pod. */
  const podSpec = (file: string) => linesOf(file).lastIndexOf('spec:') + 1;

  it('are those of the field in the file', () => {
    const locate = lineLocator((file) => files.get(file));
    const container = ['spec', 'template', 'spec', 'containers', 0];
    expect(locate(core, [...container, 'image'])).toBe(lineOf(core, 'image:'));
    expect(locate(core, [...container, 'resources', 'limits'])).toBe(lineOf(core, 'limits:'));
    const terraform = 'terraform/cdk.tf.json';
    expect(locate(terraform, ['module', 'cluster', 'source'])).toBe(lineOf(terraform, '"source": "kube-hetzner'));
  });

  it('are those of the nearest field around one that is missing', () => {
    const locate = lineLocator((file) => files.get(file));
    expect(locate(core, ['spec', 'template', 'spec', 'hostPID', 'x'])).toBe(podSpec(core));
    expect(locate('cluster/no.yaml', ['spec'])).toBeUndefined();
  });

  it('reach the findings; a file without findings is never read', () => {
    const read: string[] = [];
    const tree = parseTree(files);
    const changed = remove('Deployment m2mgate/core-service', 'spec.template.spec.containers[0].readinessProbe')(tree);
    const report = applyPolicy(
      changed,
      lineLocator((file) => {
        read.push(file);
        return files.get(file);
      }),
    );
    expect(report.findings).toMatchObject([{ rule: 'container/probe', file: core, line: lineOf(core, 'containers:') }]);
    expect(read).toEqual([core]);
  });
});
