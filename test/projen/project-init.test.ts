import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workspace } from '../cli/run-cli';

const here = workspace({});
afterAll(() => here.remove());

const init = (folder: string, ...more: string[]) => here.blue('project', 'init', folder, ...more);
const WANTED = ['--gitlab-project-id', '570', '--base-domain', 'example.m2mgate.cloud'];

describe('blue project init', () => {
  it('makes a repository and says what to do next', async () => {
    const { code, out, err } = await init('acme', ...WANTED);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "acme: the repository is in acme

      Next:
        cd acme
        npm install               # installs the platform and writes package-lock.json
        npx projen synth          # renders the project into dist/
        git init -b main && git add . && git commit -m "Make the project"

      README.md says which CI variables GitLab must have before the first merge request.
      "
    `);
    expect(readdirSync(join(here.folder, 'acme'))).toEqual(
      expect.arrayContaining(['project.ts', '.projenrc.ts', '.gitlab-ci.yml']),
    );
    expect(existsSync(join(here.folder, 'acme/node_modules'))).toBe(false);
  });

  it('names the repository after its folder, as npm takes it', async () => {
    await init('Acme M2M (test)', ...WANTED);
    const { name } = JSON.parse(readFileSync(join(here.folder, 'Acme M2M (test)/package.json'), 'utf8')) as { name: string };
    expect(name).toBe('acme-m2m-test');
  });

  it('passes on what else is given', async () => {
    await init('tagged', ...WANTED, '--runner-tags', 'a', 'b', '--format', 'yaml');
    expect(readFileSync(join(here.folder, 'tagged/.projenrc.ts'), 'utf8')).toContain(
      "  format: 'yaml',\n  runnerTags: ['a', 'b'],\n",
    );
  });

  it('prints one JSON document for programs', async () => {
    const { out } = await init('json', ...WANTED, '--json');
    expect(JSON.parse(out)).toMatchObject({ name: 'json', folder: 'json' });
  });

  it('takes the clone of an empty repository', async () => {
    mkdirSync(join(here.folder, 'clone/.git'), { recursive: true });
    writeFileSync(join(here.folder, 'clone/README.md'), '# Theirs\n');
    expect((await init('clone', ...WANTED)).code).toBe(0);
    expect(readFileSync(join(here.folder, 'clone/README.md'), 'utf8')).toBe('# Theirs\n');
  });

  it('tells everything that is wrong at once, in the words of the command line, and writes nothing', async () => {
    mkdirSync(join(here.folder, 'full'));
    writeFileSync(join(here.folder, 'full/notes.txt'), '');
    const { code, out, err } = await init('full', '--gitlab-project-id', 'abc', '--format', 'yml', '--name', 'Not A Name');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^full: 5 errors; nothing was written$/m);
    expect([...err.matchAll(/^error {2}(\S+) {2}\[(.+)\]$/gm)].map(([, field, rule]) => `${field} ${rule}`)).toEqual([
      'full repository/not-empty',
      '--name name/format',
      '--gitlab-project-id field/type',
      '--base-domain field/required',
      '--format choice/unknown',
    ]);
    expect(readdirSync(join(here.folder, 'full'))).toEqual(['notes.txt']);
  });
});
