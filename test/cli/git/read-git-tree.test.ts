import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GitError } from '../../../src/cli/git/git';
import { readGitTree } from '../../../src/cli/git/read-git-tree';

const folder = mkdtempSync(join(tmpdir(), 'blue-git-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = {
  'hub/a.yaml': 'a: 1\n',
  'empty.txt': '',
  'no line end': 'x',
  'ünï\t"cödé".txt': 'ä€😀\n\n',
  'large.txt': 'line\n'.repeat(300_000),
};
beforeAll(() => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.com', ...args], { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--template=', '--initial-branch=main');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '-m', 'one');
  git('tag', 'v1');
  writeFileSync(join(folder, 'hub/a.yaml'), 'a: 2\n');
});

it('reads every file of a commit as it is, and not what lies in the folder', async () => {
  expect(Object.fromEntries(await readGitTree(folder, 'main'))).toEqual(FILES);
  expect(Object.fromEntries(await readGitTree(folder, 'v1'))).toEqual(FILES);
});

it('reads the whole commit from a folder within', async () => {
  expect([...(await readGitTree(join(folder, 'hub'), 'main')).keys()].sort()).toEqual(Object.keys(FILES).sort());
});

it.each(['nowhere', '--all', '-n', '--help', 'main:hub/a.yaml'])('fails on %s, which names no commit', async (ref) => {
  await expect(readGitTree(folder, ref)).rejects.toThrow(GitError);
});

it('fails where there is no repository', async () => {
  await expect(readGitTree(tmpdir(), 'main')).rejects.toThrow(GitError);
});
