import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EIGHT_ISSUES, EIGHT_MISTAKES, GOOD, WARNED } from './project-files';
import { workspace } from './run-cli';

const here = workspace({ 'project.ts': GOOD, 'warned.ts': WARNED, 'bad.ts': EIGHT_MISTAKES });
afterAll(() => here.remove());

const report = (path: string) =>
  JSON.parse(readFileSync(join(here.folder, path), 'utf8')) as { check_name: string; severity: string; location: unknown }[];

describe('check', () => {
  it('builds everything and writes nothing', async () => {
    const before = readdirSync(here.folder);
    expect(await here.blue('check')).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/^example-m2mgate-cloud: no errors; \d+ files would be rendered\n$/),
    });
    expect(readdirSync(here.folder)).toEqual(before);
  });

  it('tells every mistake at once, without talking of writing', async () => {
    const { code, err } = await here.blue('check', 'bad.ts');
    expect([code, err.split('\n')[0]]).toEqual([1, 'bad.ts: 8 errors']);
  });

  it('ends with 1 with --strict and a warning', async () => {
    expect(await here.blue('check', 'warned.ts')).toMatchObject({ code: 0 });
    expect(await here.blue('check', 'warned.ts', '--strict')).toMatchObject({ code: 1, out: '' });
  });

  it('writes a code-quality report with errors, with warnings, and without either', async () => {
    await here.blue('check', 'bad.ts', '--code-quality', 'reports/bad.json');
    expect(report('reports/bad.json').map(({ check_name }) => check_name)).toEqual(
      EIGHT_ISSUES.map((issue) => issue.split(' ')[1]),
    );
    expect(report('reports/bad.json')[0]).toMatchObject({ severity: 'major', location: { path: 'bad.ts', lines: { begin: 1 } } });

    await here.blue('check', 'warned.ts', '--code-quality', 'reports/warned.json');
    expect(report('reports/warned.json')).toMatchObject([{ check_name: 'backup/no-target', severity: 'minor' }]);

    await here.blue('check', '--code-quality', 'reports/good.json');
    expect(report('reports/good.json')).toEqual([]);
  });

  it('says so when the report cannot be written', async () => {
    const { code, err } = await here.blue('check', '--code-quality', 'project.ts/report.json');
    expect([code, err]).toEqual([1, expect.stringContaining('[output/write]')]);
    expect(existsSync(join(here.folder, 'project.ts/report.json'))).toBe(false);
  });
});

it.each([
  ['check', 'bad.ts'],
  ['check', 'bad.ts', '--json'],
  ['check', 'bad.ts', '--strict', '--debug'],
  ['synth', 'bad.ts', '--json'],
])('no output of blue %s %s %s shows a secret', async (...argv) => {
  const { out, err } = await here.blue(...argv);
  expect(out + err).toContain('secret/inline');
  expect(out + err).not.toContain('CANARY');
});

it('no code-quality report shows a secret', async () => {
  await here.blue('check', 'bad.ts', '--code-quality', 'reports/secret.json');
  const text = readFileSync(join(here.folder, 'reports/secret.json'), 'utf8');
  expect(text).toContain('secret/inline');
  expect(text).not.toContain('CANARY');
});
