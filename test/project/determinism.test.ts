import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const root = join(__dirname, '../..');
const command = join(root, 'lib/cli/main.js');

/** Everything that a synth in a fresh folder writes, on a machine that is set up in some way. */
function synth(environment: Record<string, string>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'blue-determinism-'));
  cpSync(join(root, 'examples/minimal/project.ts'), join(folder, 'project.ts'));
  execFileSync(process.execPath, [command, 'synth'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'ignore',
  });
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [relative(dist, join(parentPath, name)), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

it('two machines with different folders, clocks, languages and environments write the same bytes', () => {
  const here = synth({ TZ: 'UTC', LANG: 'C', HOME: '/nowhere' });
  const there = synth({
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    CDK8S_OUTDIR: 'elsewhere',
    CDKTF_OUTDIR: 'elsewhere',
    CDK8S_DISABLE_SORT: '1',
    CI: 'true',
  });
  expect(Object.keys(here).length).toBeGreaterThan(30);
  expect(there).toEqual(here);
});

it('the built command writes what the sources render', () => {
  const golden = join(root, 'dist/minimal/inventory.json');
  expect(synth({})['inventory.json']).toBe(readFileSync(golden, 'utf8'));
});
