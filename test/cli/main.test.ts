import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { EIGHT_ISSUES, EIGHT_MISTAKES } from './project-files';
import { workspace } from './run-cli';

const root = join(__dirname, '../..');
const here = workspace({
  'project.ts': EIGHT_MISTAKES,
  // Tells, at the end of a process, which packages it has loaded.
  'loaded.cjs': `process.on('exit', () => console.error(JSON.stringify([...new Set(Object.keys(require.cache).flatMap((file) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(file)?.[1] ?? []))])));`,
});
afterAll(() => here.remove());

/** Runs the command from its source in a process of its own, as a user does. */
async function blue(args: string[], node: string[] = []) {
  const argv = [
    '--require',
    join(root, 'node_modules/tsx/dist/preflight.cjs'),
    '--import',
    join(root, 'node_modules/tsx/dist/loader.mjs'),
    ...node,
  ];
  const done = promisify(execFile)(process.execPath, [...argv, join(root, 'src/cli/main.ts'), ...args], { cwd: here.folder });
  return await done.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

it('tells eight mistakes in one project.ts at once: exit 1, nothing written, no stack', async () => {
  const { code, stdout, stderr } = await blue(['synth']);
  expect([code, stdout]).toEqual([1, '']);
  expect([...stderr.matchAll(/^error {2}(\S+) {2}\[(.+)\]$/gm)].map(([, field, rule]) => `${field} ${rule}`)).toEqual(
    EIGHT_ISSUES,
  );
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain('CANARY');
  expect(existsSync(join(here.folder, 'dist'))).toBe(false);
});

it('loads for --version nothing but the command line parser', async () => {
  const { code, stderr } = await blue(['--version'], ['--require', join(here.folder, 'loaded.cjs')]);
  expect(code).toBe(0);
  const own = ['tsx', 'esbuild', 'get-tsconfig', 'resolve-pkg-maps'];
  expect((JSON.parse(stderr) as string[]).filter((name) => !own.includes(name))).toEqual(['commander']);
});
