import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Token } from 'cdktf';
import { describe, expect, it } from 'vitest';
import { KUBE_HETZNER } from '../../../src/catalog/kube-hetzner';
import { moduleVariables } from '../../../src/constructs/infrastructure/module-variables';
import { KUBE_HETZNER_VARIABLES, type ModuleType } from '../../../src/imports/kube-hetzner/kube-hetzner-variable-types';
import type { KubeHetznerVariables } from '../../../src/imports/kube-hetzner/kube-hetzner-variables';

const REQUIRED = { hcloudToken: 't', sshPublicKey: 'p', sshPrivateKey: 'k' };
const description = join(
  __dirname,
  '../../../../shared/terraform',
  `${KUBE_HETZNER.module}-${KUBE_HETZNER.version}-variables.json`,
);

/** Some value of a type, with every attribute that its objects have. */
function sample(type: ModuleType): unknown {
  if (typeof type === 'string') return { string: 'text', number: 1, bool: true, any: { keep_As_is: 1 } }[type];
  if ('object' in type)
    return Object.fromEntries(Object.entries(type.object).map(([key, { type: inner }]) => [key, sample(inner)]));
  if ('map' in type) return { 'some-Key_x': sample(type.map) };
  return [sample('list' in type ? type.list : type.set)];
}

describe('the inputs of kube-hetzner', () => {
  const everything = Object.fromEntries(Object.entries(KUBE_HETZNER_VARIABLES).map(([key, { type }]) => [key, sample(type)]));
  // The samples are made from the same table that the types were made from.
  const converted = moduleVariables(everything as unknown as KubeHetznerVariables);

  it.skipIf(!existsSync(description))('get the names that the module declares, all of them, at every depth', () => {
    type Tree = string | { list?: Tree; set?: Tree; map?: Tree; object?: Record<string, { type: Tree }> };
    const expected = (tree: Tree): unknown => {
      if (typeof tree === 'string') return { string: 'text', number: 1, bool: true, any: { keep_As_is: 1 } }[tree];
      if (tree.object) return Object.fromEntries(Object.entries(tree.object).map(([name, { type }]) => [name, expected(type)]));
      if (tree.map) return { 'some-Key_x': expected(tree.map) };
      return [expected(tree.list ?? tree.set ?? 'any')];
    };
    const variables: { name: string; typeTree: Tree }[] = JSON.parse(readFileSync(description, 'utf8'));
    expect(converted).toEqual(Object.fromEntries(variables.map(({ name, typeTree }) => [name, expected(typeTree)])));
  });

  it('are told apart by name', () => {
    expect(Object.keys(converted)).toHaveLength(Object.keys(KUBE_HETZNER_VARIABLES).length);
  });

  it.each([
    [
      'flags',
      { kuredOptions: { 'start-time': '02:00', rebootDays: 'mon' } },
      { kured_options: { 'start-time': '02:00', rebootDays: 'mon' } },
    ],
    ['etcd', { etcdS3Backup: { 'etcd-s3-bucket': 'b' } }, { etcd_s3_backup: { 'etcd-s3-bucket': 'b' } }],
    [
      'node labels',
      {
        autoscalerNodepools: [
          { name: 'a', serverType: 's', location: 'l', minNodes: 0, maxNodes: 1, labels: { someLabel: 'x' } },
        ],
      },
      {
        autoscaler_nodepools: [
          { name: 'a', server_type: 's', location: 'l', min_nodes: 0, max_nodes: 1, labels: { someLabel: 'x' } },
        ],
      },
    ],
  ])('keep the keys of maps: %s', (_, given, expected) => {
    expect(moduleVariables({ ...REQUIRED, ...given })).toMatchObject(expected);
  });

  it('leave out what is undefined', () => {
    expect(Object.keys(moduleVariables({ ...REQUIRED, k3sVersion: undefined }))).toEqual([
      'hcloud_token',
      'ssh_public_key',
      'ssh_private_key',
    ]);
  });

  it('pass expressions through wherever a list or an object may stand', () => {
    const expression = Token.asList('${var.pools}');
    // A list of objects can come from an expression too; the types only know it as a list of texts.
    const pools = expression as unknown as KubeHetznerVariables['agentNodepools'];
    expect(moduleVariables({ ...REQUIRED, agentNodepools: pools })).toMatchObject({ agent_nodepools: expression });
  });

  it.each([
    ['an input', { k3sRegistries: '' }, 'kube-hetzner has no input k3sRegistries'],
    [
      'an attribute of a pool',
      { agentNodepools: [{ serverTyp: 'cx' }] },
      'kube-hetzner.agentNodepools[0] has no input serverTyp',
    ],
    ['a name of the prototype', { constructor: 1 }, 'kube-hetzner has no input constructor'],
  ])('refuse a name that the module does not know: %s', (_, given, message) => {
    // What the compiler refuses arrives here when types were circumvented.
    expect(() => moduleVariables({ ...REQUIRED, ...given } as unknown as KubeHetznerVariables)).toThrow(message);
  });
});
