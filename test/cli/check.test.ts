import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ACKNOWLEDGED, EIGHT_ISSUES, EIGHT_MISTAKES, GOOD, GOOD_YAML, WARNED } from './project-files';
import { workspace } from './run-cli';

const here = workspace({ 'project.ts': GOOD, 'warned.ts': WARNED, 'bad.ts': EIGHT_MISTAKES, 'acknowledged.ts': ACKNOWLEDGED });
afterAll(() => here.remove());

interface Told {
  readonly issues: readonly { readonly rule: string }[];
}

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

describe('the policy', () => {
  it('does not repeat what a warning about the project has told, and tells it when that is acknowledged', async () => {
    const rules = async (file: string) =>
      (JSON.parse((await here.blue('check', file, '--json')).out) as Told).issues.map(({ rule }) => rule);
    expect(await rules('warned.ts')).toEqual(['backup/no-target']);
    expect(await rules('acknowledged.ts')).toEqual(['backup/database', 'backup/etcd']);
  });

  const UNPINNED = `${GOOD_YAML}m2mgate:\n  portal:\n    tagRef: '5.13'\n`;
  const waived = (until: string) =>
    `${UNPINNED}waivers:\n  - rule: image/pinned\n    object: Deployment m2mgate/portal\n    reason: A trial.\n    until: ${until}\n`;
  const there = workspace({
    'unpinned.yaml': UNPINNED,
    'waived.yaml': waived('2027-01-31'),
    'ending.yaml': waived('2026-11-30'),
    'unused.yaml': `${GOOD_YAML}waivers:\n  - { rule: pod/root, reason: x, until: 2027-01-31 }\n`,
    'misspelt.yaml': `${GOOD_YAML}waivers:\n  - { rule: image/pined, reason: x, until: 2027-01-31 }\n`,
    'extra.ts': GOOD.replace('export default', 'const project =').concat(
      "project.addHelmRelease('extra', { repo: 'https://charts.example.org', chart: 'extra', version: '1.2.3', namespace: 'extra', values: { image: { tag: 'latest' } } });\n",
      'export default project;\n',
    ),
  });
  afterAll(() => there.remove());
  const on = (day: string) => ({ now: () => new Date(day) });

  it('is part of the check, and names the object, the rendered file and its line', async () => {
    const { code, out, err } = await there.blue('check', 'unpinned.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^unpinned\.yaml: 1 error\n\nerror {2}Deployment m2mgate\/portal {2}\[image\/pinned\]\n/);
    expect(err).toMatch(/ at: {7}cluster\/service\/m2mgate\/deployment-portal\.yaml:\d+\n/);
  });

  it('looks at what a project adds', async () => {
    const { code, err } = await there.blue('check', 'extra.ts');
    expect([code, err]).toEqual([1, expect.stringContaining('HelmRelease example-m2mgate-cloud/extra  [image/pinned]')]);
  });

  it('lets pass what is waived, and says so', async () => {
    expect(await there.blue('check', 'waived.yaml', '--strict')).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(/would be rendered; 1 waived by the project\n$/),
    });
  });

  it('tells programs of every rule and of what is waived', async () => {
    const { out } = await there.blue('check', 'waived.yaml', '--json');
    const { policy, errors } = JSON.parse(out) as { policy: { rules: unknown[]; findings: unknown[] }; errors: number };
    expect([errors, policy.rules.length > 40]).toEqual([0, true]);
    expect(policy.findings).toMatchObject([{ rule: 'image/pinned', waiver: { reason: 'A trial.', until: '2027-01-31' } }]);
  });

  it.each([
    ['2027-01-31T23:59:59Z', 0],
    ['2027-01-31T22:00:00-03:00', 1],
    ['2027-02-01T00:00:00Z', 1],
  ])('holds waivers against the calendar of UTC: %s ends with %i', async (day, code) => {
    expect(await there.blueOn(on(day), 'check', 'waived.yaml')).toMatchObject({ code });
  });

  it('points at the waiver that has ended', async () => {
    const { err } = await there.blueOn(on('2027-02-01'), 'check', 'waived.yaml');
    expect(err).toContain('error  waivers[0].until  [waiver/expired]');
    expect(err).toMatch(/hint: {5}mend what was waived, or agree on another date\n {2}line: {5}waived\.yaml:\d+:5/);
  });

  it.each([
    ['ending.yaml', 'waiver/ends-soon'],
    ['unused.yaml', 'waiver/unused'],
  ])('warns in %s: %s', async (file, rule) => {
    expect(await there.blue('check', file)).toMatchObject({ code: 0, err: expect.stringContaining(`[${rule}]`) });
    expect(await there.blue('check', file, '--strict')).toMatchObject({ code: 1 });
  });

  it('says nothing of dates while rendering, and refuses rules that do not exist even then', async () => {
    const synth = (file: string) => there.blueOn(on('2040-01-01'), 'synth', file, '--out', 'rendered');
    expect(await synth('waived.yaml')).toMatchObject({ code: 0, err: '' });
    const { code, err } = await synth('misspelt.yaml');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/waivers\[0\]\.rule {2}\[waiver\/unknown-rule\][\s\S]*did you mean 'image\/pinned'\?/),
    ]);
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
