import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFiles } from '../../../src/cli/load/project-files';

const root = mkdtempSync(join(tmpdir(), 'blue-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const path of [
  'acme/manifests/b.yaml',
  'acme/manifests/a.yml',
  'acme/manifests/a/z.yaml',
  'acme/manifests/README.md',
  'acme/manifests/.hidden/c.yaml',
  'acme/one.txt',
  'acme-2/other.yaml',
  'outside.yaml',
]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `text of ${path}`);
}
mkdirSync(join(root, 'acme/empty'));
mkdirSync(join(root, 'acme/links'));
symlinkSync('../one.txt', join(root, 'acme/links/inside.yaml'));
mkdirSync(join(root, 'acme/escape'));
symlinkSync('../../outside.yaml', join(root, 'acme/escape/out.yaml'));
symlinkSync('../acme-2', join(root, 'acme/neighbour'));
symlinkSync('nowhere', join(root, 'acme/dangling'));

const files = projectFiles({ path: join(root, 'acme/project.ts'), name: 'customers/acme/project.ts' });
const names = (path: string) => {
  const answer = files.read(path);
  return 'rule' in answer ? answer.rule : answer.map(({ name }) => name);
};

describe('the files of a project', () => {
  it('are named as people find them from where they are', () => {
    expect(files.read('one.txt')).toEqual([{ name: 'customers/acme/one.txt', text: 'text of acme/one.txt' }]);
  });

  it('are all YAML files of a folder, in an order that depends on nothing but their names', () => {
    expect(names('manifests')).toEqual([
      'customers/acme/manifests/.hidden/c.yaml',
      'customers/acme/manifests/a.yml',
      'customers/acme/manifests/a/z.yaml',
      'customers/acme/manifests/b.yaml',
    ]);
    expect(names('./manifests/')).toEqual(names('manifests'));
    expect(names('empty')).toEqual([]);
  });

  it.each([
    ['manifests/missing', 'nowhere.yaml'],
    ['manifests/missing', 'dangling'],
    ['manifests/unreadable', 'one.txt/a.yaml'],
    ['manifests/outside', 'escape'],
    ['manifests/outside', 'escape/out.yaml'],
    ['manifests/outside', 'neighbour'],
    ['manifests/outside', '../outside.yaml'],
  ])('answer %s for %s', (rule, path) => {
    expect(names(path)).toBe(rule);
  });

  it('may be links within the folder', () => {
    expect(names('links')).toEqual(['customers/acme/links/inside.yaml']);
  });

  it.skipIf(process.getuid?.() === 0)('are not read without permission', () => {
    writeFileSync(join(root, 'acme/locked.yaml'), '');
    chmodSync(join(root, 'acme/locked.yaml'), 0o000);
    expect(names('locked.yaml')).toBe('manifests/unreadable');
  });
});
