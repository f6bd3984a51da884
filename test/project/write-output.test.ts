import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ProjectError } from '../../src/base/project-error';
import { writeOutput } from '../../src/project/write-output';

const files = (entries: Record<string, string>) => new Map(Object.entries(entries));
const folder = () => mkdtempSync(join(tmpdir(), 'blue-write-'));
const FIRST = {
  'terraform/cdk.tf.json': '{}\n',
  'hub/root/a.yaml': 'a: 1\n',
  'cluster/db/mysql/b.yaml': 'b: 1\n',
  'inventory.json': '{}\n',
};

describe('writeOutput', () => {
  it('writes every file below a folder that need not exist', () => {
    const out = join(folder(), 'deep', 'dist');
    expect(writeOutput(out, files(FIRST))).toEqual({ written: 4, removed: 0, unchanged: 0, bytes: 16 });
    expect(readFileSync(join(out, 'cluster/db/mysql/b.yaml'), 'utf8')).toBe('b: 1\n');
  });

  it('writes nothing the second time', () => {
    const out = folder();
    writeOutput(out, files(FIRST));
    const before = statSync(join(out, 'hub/root/a.yaml'), { bigint: true }).mtimeNs;
    expect(writeOutput(out, files(FIRST))).toMatchObject({ written: 0, removed: 0, unchanged: 4 });
    expect(statSync(join(out, 'hub/root/a.yaml'), { bigint: true }).mtimeNs).toBe(before);
  });

  it('writes only what differs', () => {
    const out = folder();
    writeOutput(out, files(FIRST));
    expect(writeOutput(out, files({ ...FIRST, 'hub/root/a.yaml': 'a: 2\n' }))).toMatchObject({ written: 1, unchanged: 3 });
  });

  it('removes what is rendered no more, and never leaves an empty folder for Flux to read', () => {
    const out = folder();
    writeOutput(out, files(FIRST));
    const { 'cluster/db/mysql/b.yaml': _gone, ...rest } = FIRST;
    expect(writeOutput(out, files(rest))).toMatchObject({ removed: 1 });
    expect(existsSync(join(out, 'cluster'))).toBe(false);
  });

  it('leaves files alone that are not its own', () => {
    const out = folder();
    mkdirSync(join(out, 'terraform/.terraform'), { recursive: true });
    for (const path of ['terraform/.terraform.lock.hcl', 'terraform/.terraform/x.yaml', 'notes.yaml', 'README.md'])
      writeFileSync(join(out, path), 'mine');
    writeOutput(out, files(FIRST));
    expect(readdirSync(join(out, 'terraform')).sort()).toEqual(['.terraform', '.terraform.lock.hcl', 'cdk.tf.json']);
    expect(existsSync(join(out, 'notes.yaml'))).toBe(true);
  });

  it('tells in the words of the user that a folder cannot be written', () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(() => writeOutput(join(file, 'dist'), files(FIRST))).toThrow(ProjectError);
  });
});
