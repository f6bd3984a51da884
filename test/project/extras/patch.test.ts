import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { JsonPatchOperation } from '../../../src/project/extras/json-patch-operation';
import type { PatchTarget } from '../../../src/project/extras/patch-target';
import { synthesizeWith } from '../../support/synthesize-with';

const NFS = { kind: 'Deployment', name: 'nfs-server', namespace: 'kube-system' };
const GRACE = { op: 'replace', path: '/spec/template/spec/terminationGracePeriodSeconds', value: 120 } as const;
const FILE = 'cluster/bootstrap/kube-system/deployment-nfs-server.yaml';

const patch = (target: object, ...operations: object[]) =>
  synthesizeWith((project) => project.patch(target as PatchTarget, operations as JsonPatchOperation[]));

describe('patch', () => {
  it.each([
    ['by kind, name and namespace', NFS],
    ['by kind and name', { kind: 'Deployment', name: 'nfs-server' }],
    ['by its API version too', { ...NFS, apiVersion: 'apps/v1' }],
  ])('changes one object, named %s, and nothing else', (_what, target) => {
    const before = synthesizeWith(() => {}).files;
    const { files, told } = patch(target, GRACE);
    expect(told).toEqual([]);
    expect([...files].filter(([path, text]) => text !== before.get(path)).map(([path]) => path)).toEqual([
      FILE,
      'inventory.json',
    ]);
    expect(load(files.get(FILE) ?? '')).toMatchObject({ spec: { template: { spec: { terminationGracePeriodSeconds: 120 } } } });
  });

  it('reaches objects in the hub, of the root, and of extras', () => {
    const { files, told } = synthesizeWith(
      (project) => {
        project.addManifests('plant', { path: 'a.yaml' });
        project.patch({ kind: 'HelmRelease', name: 'reloader' }, [{ op: 'add', path: '/spec/maxHistory', value: 3 }]);
        project.patch({ kind: 'Kustomization', name: 'bootstrap' }, [{ op: 'replace', path: '/spec/timeout', value: '30m' }]);
        project.patch({ kind: 'ConfigMap', name: 'plant' }, [{ op: 'add', path: '/data/b', value: 'c' }]);
      },
      { texts: { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plant, namespace: m2mgate }\ndata: { a: b }\n' } },
    );
    expect(told).toEqual([]);
    expect(files.get('hub/bootstrap/helmrelease-reloader.yaml')).toContain('maxHistory: 3');
    expect(files.get('hub/root/kustomization-bootstrap.yaml')).toContain('timeout: 30m');
    expect(files.get('cluster/plant/m2mgate/configmap-plant.yaml')).toContain('b: c');
  });

  it('applies several patches of one object in their order', () => {
    const { files } = synthesizeWith((project) => {
      project.patch(NFS, [GRACE]);
      project.patch(NFS, [
        { ...GRACE, op: 'test' },
        { ...GRACE, value: 240 },
      ]);
    });
    expect(files.get(FILE)).toContain('terminationGracePeriodSeconds: 240');
  });

  it('is listed in the inventory, without values', () => {
    const { files } = patch(NFS, GRACE, { op: 'move', from: '/spec/progressDeadlineSeconds', path: '/spec/minReadySeconds' });
    expect(JSON.parse(files.get('inventory.json') ?? '').patches).toEqual([
      {
        object: 'Deployment kube-system/nfs-server',
        file: FILE,
        operations: [
          'replace /spec/template/spec/terminationGracePeriodSeconds',
          'move /spec/progressDeadlineSeconds /spec/minReadySeconds',
        ],
      },
    ]);
  });

  it('is applied before the checks: what it breaks is told', () => {
    const { told } = patch(
      NFS,
      { op: 'add', path: '/spec/replica', value: 3 },
      { op: 'add', path: '/metadata/namespace', value: 'kube-system' },
    );
    expect(told).toEqual(['Deployment kube-system/nfs-server spec.replica schema/unknown-field']);
  });

  it.each([
    ['field/required', '.name', { kind: 'Deployment' }, GRACE],
    ['field/unknown', '.labels', { ...NFS, labels: {} }, GRACE],
    ['list/empty', '', NFS],
    ['patch/path', '[0].path', NFS, { ...GRACE, path: 'spec.replicas' }],
    ['patch/path', '[0].path', NFS, { ...GRACE, path: '/spec/~2' }],
    ['patch/path', '[0].path', NFS, { ...GRACE, path: '/spec/__proto__/x' }],
    ['patch/operation', '[0]', NFS, { op: 'replace', path: '/spec' }],
    ['patch/operation', '[0]', NFS, { op: 'remove', path: '/spec', value: 1 }],
    ['patch/operation', '[0]', NFS, { op: 'move', path: '/spec' }],
    ['choice/unknown', '[0].op', NFS, { op: 'merge', path: '/spec', value: 1 }],
    ['value/plain', '[0].value', NFS, { ...GRACE, value: () => 1 }],
    ['secret/inline', '[0].value.password', NFS, { ...GRACE, value: { password: 'hunter2' } }],
    ['patch/failed', '[0].path', NFS, { op: 'replace', path: '/spec/replica', value: 1 }],
    ['patch/failed', '[1].path', NFS, { op: 'remove', path: '/spec/replicas' }, { op: 'test', path: '/spec/replicas', value: 1 }],
    ['patch/failed', '[0].from', NFS, { op: 'copy', from: '/spec/replica', path: '/spec/minReadySeconds' }],
    ['patch/identity', '', NFS, { op: 'replace', path: '/metadata/name', value: 'x' }],
    ['patch/identity', '', NFS, { op: 'replace', path: '/kind', value: 'StatefulSet' }],
    ['patch/identity', '', NFS, { op: 'remove', path: '/metadata/namespace' }],
    ['patch/identity', '', NFS, { op: 'replace', path: '', value: [] }],
  ])(
    'refuses with %s at %s',
    (rule, at, target: { kind: string; name?: string; namespace?: string }, ...operations: object[]) => {
      const label = `${target.kind} ${target.namespace === undefined ? '' : `${target.namespace}/`}${target.name ?? '?'}`;
      expect(patch(target, ...operations).told).toEqual([`patch('${label}')${at} ${rule}`]);
    },
  );

  it.each([
    ['a name that is nearly right', { ...NFS, name: 'nfs-servr' }, 'did you mean Deployment kube-system/nfs-server?'],
    ['another namespace', { ...NFS, namespace: 'nfs' }, 'did you mean Deployment kube-system/nfs-server (apps/v1)?'],
    ['another API version', { ...NFS, apiVersion: 'apps/v2' }, 'did you mean Deployment kube-system/nfs-server (apps/v1)?'],
    ['a kind that is nearly right', { ...NFS, kind: 'Deploymnt' }, 'did you mean Deployment?'],
    ['something else altogether', { kind: 'Widget', name: 'x' }, 'look for the object in inventory.json, or remove the patch'],
  ])("tells 'patch/no-match' for %s, with a hint", (_what, target, hint) => {
    expect(patch(target, GRACE).issues).toMatchObject([{ rule: 'patch/no-match', hint }]);
  });

  it("tells 'patch/ambiguous' when several objects match, and which", () => {
    const { issues } = synthesizeWith(
      (project) => {
        project.addManifests('plant', { path: 'a.yaml' });
        project.patch({ kind: 'ConfigMap', name: 'plant' }, [{ op: 'add', path: '/data/b', value: 'c' }]);
      },
      {
        texts: {
          'a.yaml': ['m2mgate', 'kafka']
            .map((namespace) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plant, namespace: ${namespace} }\ndata: {}\n`)
            .join('---\n'),
        },
      },
    );
    expect(issues).toMatchObject([
      {
        rule: 'patch/ambiguous',
        expected: 'ConfigMap m2mgate/plant (v1), ConfigMap kafka/plant (v1)',
        hint: 'name the namespace of the one that is meant',
      },
    ]);
  });
});
