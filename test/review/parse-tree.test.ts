import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/base/project-error';
import { parseTree } from '../../src/review/parse-tree';
import { readTree } from '../../src/review/read-tree';
import { MINIMAL } from '../project/examples';
import { synthesizeWith } from '../support/synthesize-with';

const { files } = synthesizeWith(() => undefined, { props: MINIMAL });
const OBJECT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n  namespace: b\n';
const parse = (texts: Record<string, string>) => parseTree(new Map(Object.entries(texts)));

function refused(texts: Record<string, string>): string[] {
  try {
    parse(texts);
    return [];
  } catch (error) {
    if (!(error instanceof ProjectError)) throw error;
    return error.issues.map(({ field, rule }) => `${field} ${rule}`);
  }
}

describe('a render', () => {
  it('is read as what it was written from', () => {
    const tree = parseTree(files);
    expect(tree.objects.length).toBe([...files.keys()].filter((path) => path.endsWith('.yaml')).length);
    expect(tree.inventory?.objects.map(({ file }) => file).sort()).toEqual(tree.objects.map(({ file }) => file));
    expect(tree.objects.find(({ file }) => file === 'cluster/service/m2mgate/statefulset-cascade.yaml')).toMatchObject({
      id: { target: 'cluster', group: 'apps', kind: 'StatefulSet', namespace: 'm2mgate', name: 'cascade' },
      layer: 'service',
      manifest: { spec: { serviceName: 'cascade' } },
    });
    expect(tree.objects.find(({ file }) => file === 'hub/root/kustomization-service.yaml')).toMatchObject({
      id: { target: 'hub' },
      layer: 'root',
    });
    expect(tree.terraform).toHaveProperty('module');
  });

  it('knows objects of the whole cluster and of the core group', () => {
    const [{ id } = {}] = parse({
      'cluster/namespaces/_cluster/namespace-a.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n',
    }).objects;
    expect(id).toEqual({ target: 'cluster', group: '', kind: 'Namespace', name: 'a' });
  });

  it('has no inventory and no Terraform where there is none', () => {
    expect(parse({ 'hub/a/b.yaml': OBJECT })).toMatchObject({ inventory: undefined, terraform: undefined });
  });

  it('leaves out what blue does not write', () => {
    expect(parse({ 'README.md': '#', 'hub/notes.txt': 'x', 'other/a/b.yaml': '{', 'hub/a.yaml': '{' }).objects).toEqual([]);
  });

  it('reads YAML as Flux does: no dates, no merge keys', () => {
    const [{ manifest } = {}] = parse({ 'hub/a/b.yaml': `${OBJECT}spec: { day: 2026-11-22, on: yes, <<: x }\n` }).objects;
    expect(manifest).toMatchObject({ spec: { day: '2026-11-22', on: 'yes', '<<': 'x' } });
  });
});

it('every file that cannot be read is told', () => {
  expect(
    refused({
      'hub/a/broken.yaml': 'a: [',
      'hub/a/list.yaml': '- a',
      'hub/a/nameless.yaml': 'apiVersion: v1\nkind: A\n',
      'hub/a/empty.yaml': '',
      'hub/a/two.yaml': `${OBJECT}---\n${OBJECT}`,
      'inventory.json': '{',
      'hub/a/good.yaml': OBJECT,
    }),
  ).toEqual([
    'hub/a/broken.yaml render/unreadable',
    'hub/a/empty.yaml render/unreadable',
    'hub/a/list.yaml render/unreadable',
    'hub/a/nameless.yaml render/unreadable',
    'hub/a/two.yaml render/unreadable',
    'inventory.json render/unreadable',
  ]);
});

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'blue-tree-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as its files are', () => {
    for (const [path, text] of [...files, ['terraform/.terraform/modules/x.yaml', '{'] as const]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(readTree(folder)).toEqual(parseTree(files));
  });

  it('that is not there is refused', () => {
    expect(() => readTree(join(folder, 'nowhere'))).toThrow('[render/missing]');
  });
});
