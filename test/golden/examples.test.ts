import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/cli/load/load-project';
import { synthesize } from '../../src/project/synthesize';

const root = join(__dirname, '../..');
const names = readdirSync(join(root, 'examples')).filter((name) => existsSync(join(root, 'examples', name, 'project.ts')));

async function render(name: string): Promise<ReadonlyMap<string, string>> {
  const file = `examples/${name}/project.ts`;
  const { project, context } = await loadProject({ path: join(root, file), name: file });
  return synthesize(project, context).files;
}

function committed(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => [
      relative(folder, join(parentPath, name)),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('dist/ (npx projen synth renews it)', () => {
  it('holds the minimal example byte for byte', async () => {
    const expected = committed(join(root, 'dist/minimal'));
    const actual = await render('minimal');
    expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of actual) expect(text, path).toBe(expected.get(path));
  });

  it.each(names.filter((name) => name !== 'minimal'))('holds the hash of every file of the %s example', async (name) => {
    const lines = [...(await render(name))]
      .sort()
      .map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`);
    expect(lines.join('')).toBe(readFileSync(join(root, `dist/${name}.sha256`), 'utf8'));
  });
});

describe('what is rendered', () => {
  it.each([
    ['a path of the machine', new RegExp(`${root}|(^|[\\s"'=:])/(home|tmp|root)/`)],
    ['a time', /20\d\d-[01]\d-[0-3]\dT/],
    ['a private key or token', /-----BEGIN|glpat-|AKIA[0-9A-Z]{16}|eyJ[A-Za-z0-9_-]{20}/],
    ['a carriage return', /\r/],
  ])('never contains %s', async (_what, pattern) => {
    for (const name of names) {
      for (const [path, text] of await render(name)) expect(text.match(pattern)?.[0], `${name}: ${path}`).toBeUndefined();
    }
  });

  it('ends every file with one line feed', async () => {
    for (const [path, text] of await render('minimal')) expect(text, path).toMatch(/[^\n]\n$/);
  });
});
