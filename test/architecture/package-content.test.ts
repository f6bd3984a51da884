import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');
const [{ files }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as [{ files: { path: string; size: number }[] }];
const paths = files.map(({ path }) => path);

describe('the package that customers install', () => {
  it('holds compiled code, the JSON schema, what projen reads and the readme, and nothing else', () => {
    expect(paths.filter((path) => !/^(lib\/|schema\/|\.jsii$|README\.md$|package\.json$)/.test(path))).toEqual([]);
  });

  it.each(['lib/index.js', 'lib/index.d.ts', 'lib/cli/main.js', 'lib/cli/runtime.js', 'schema/project.schema.json'])(
    'holds %s',
    (path) => {
      expect(paths).toContain(path);
    },
  );

  it('holds the strict schemas that every synth reads', () => {
    expect(paths.filter((path) => /^lib\/imports\/schemas\/.*\.json$/.test(path)).length).toBeGreaterThan(50);
  });

  it('stays small', () => {
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(12_000_000);
  });
});
