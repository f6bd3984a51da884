import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EIGHT_ISSUES, EIGHT_MISTAKES, GOOD, projectTs, WARNED } from './project-files';
import { workspace } from './run-cli';

const yaml = 'gitlabProjectId: 570\nbaseDomain: example.m2mgate.cloud\ndatabase: { backup: { schedule: [] } }\n';
const here = workspace({
  'good/project.ts': GOOD,
  'warned/project.ts': WARNED,
  'bad/project.ts': EIGHT_MISTAKES,
  'data/project.yaml': yaml,
  'same/project.ts': projectTs(
    "gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud', database: { backup: { schedule: [] } }",
  ),
  occupied: '',
});
afterAll(() => here.remove());

/** All files below a folder, by their path. */
function tree(folder: string): Map<string, string> {
  const files = readdirSync(join(here.folder, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => [
      relative(join(here.folder, folder), join(parentPath, name)),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

const read = (...path: string[]) => readFileSync(join(here.folder, ...path), 'utf8');

describe('synth', () => {
  it('writes dist beside the project file, and a second time nothing', async () => {
    const first = await here.blue('synth', 'good/project.ts');
    expect(first).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/^example-m2mgate-cloud: (\d+) files \(\1 written, 0 removed, 0 unchanged\) in good\/dist\n$/),
    });
    expect(JSON.parse(read('good/dist/terraform/cdk.tf.json'))).toHaveProperty('module');
    const written = statSync(join(here.folder, 'good/dist/terraform/cdk.tf.json')).mtimeMs;

    const second = await here.blue('synth', 'good');
    expect(second.out).toMatch(/^example-m2mgate-cloud: (\d+) files \(0 written, 0 removed, \1 unchanged\) in good\/dist\n$/);
    expect(statSync(join(here.folder, 'good/dist/terraform/cdk.tf.json')).mtimeMs).toBe(written);
  });

  it('writes to the folder that --out names, relative to the working directory', async () => {
    const { code, out } = await here.blue('synth', 'data', '--out', 'elsewhere/out');
    expect([code, out]).toEqual([0, expect.stringMatching(/ in elsewhere\/out\n$/)]);
    expect(existsSync(join(here.folder, 'elsewhere/out/inventory.json'))).toBe(true);
    expect(existsSync(join(here.folder, 'data/dist'))).toBe(false);
  });

  it('renders the same from YAML as from TypeScript', async () => {
    await here.blue('synth', 'data', '--out', 'from-yaml');
    await here.blue('synth', 'same', '--out', 'from-ts');
    expect(tree('from-ts').size).toBeGreaterThan(20);
    expect(tree('from-yaml')).toEqual(tree('from-ts'));
  });

  it('tells warnings and writes all the same', async () => {
    const { code, out, err } = await here.blue('synth', 'warned');
    expect(code).toBe(0);
    expect(err).toMatch(/^warned\/project\.ts: 1 warning\n\nwarning {2}backup {2}\[backup\/no-target\]\n/);
    expect(out).toMatch(/^example-m2mgate-cloud: /);
  });

  it('writes nothing with --strict and a warning', async () => {
    const { code, out, err } = await here.blue('synth', 'warned', '--strict', '--out', 'strict');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^warned\/project\.ts: 1 error; nothing was written\n\nerror {2}backup /);
    expect(existsSync(join(here.folder, 'strict'))).toBe(false);
  });

  it('tells every mistake at once and writes nothing', async () => {
    const { code, out, err } = await here.blue('synth', 'bad');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^bad\/project\.ts: 8 errors; nothing was written\n/);
    expect([...err.matchAll(/^error {2}(\S+) {2}\[(.+)\]$/gm)].map(([, field, rule]) => `${field} ${rule}`)).toEqual(
      EIGHT_ISSUES,
    );
    expect(existsSync(join(here.folder, 'bad/dist'))).toBe(false);
  });

  it('prints one JSON document with --json', async () => {
    const good = await here.blue('synth', 'warned', '--json', '--out', 'json');
    expect(good.err).toBe('');
    expect(JSON.parse(good.out)).toEqual({
      file: 'warned/project.ts',
      errors: 0,
      warnings: 1,
      slug: 'example-m2mgate-cloud',
      output: {
        folder: 'json',
        files: expect.any(Number),
        written: expect.any(Number),
        removed: 0,
        unchanged: 0,
        bytes: expect.any(Number),
      },
      issues: [expect.objectContaining({ rule: 'backup/no-target' })],
    });

    const bad = await here.blue('synth', 'bad', '--json');
    expect([bad.code, bad.err]).toEqual([1, '']);
    const { errors, issues } = JSON.parse(bad.out) as { errors: number; issues: { field: string; rule: string }[] };
    expect(errors).toBe(8);
    expect(issues.map(({ field, rule }) => `${field} ${rule}`)).toEqual(EIGHT_ISSUES);
  });

  it('says so when it cannot write', async () => {
    const { code, err } = await here.blue('synth', 'good', '--out', 'occupied');
    expect([code, err]).toEqual([1, expect.stringContaining('[output/write]')]);
  });
});
