import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOOD_YAML } from './project-files';
import { workspace } from './run-cli';

const CORE = 'dist/cluster/service/m2mgate/deployment-core-service.yaml';
const WAIVERS = 'waivers:\n  - { rule: pod/host-access, reason: It is being debugged., until: 2027-01-31 }\n';

const here = workspace({ 'project.yaml': GOOD_YAML, 'waived.yaml': GOOD_YAML + WAIVERS });
afterAll(() => here.remove());

const text = (path: string) => readFileSync(join(here.folder, path), 'utf8');
/** Makes the pods of the core service see all processes of their node, on the line that is given back. */
function changeCore(path: string): number {
  const broken = text(path).replace(/^ {6}enableServiceLinks: false$/m, '      enableServiceLinks: false\n      hostPID: true');
  writeFileSync(join(here.folder, path), broken);
  return broken.split('\n').findIndex((line) => line.includes('hostPID')) + 1;
}

beforeAll(async () => {
  await here.blue('synth', 'project.yaml');
});

describe('policy', () => {
  it('finds nothing wrong with what blue renders', async () => {
    expect(await here.blue('policy')).toEqual({ code: 0, err: '', out: 'dist: no errors by 45 rules of the policy\n' });
  });

  it('says what is missing when there is no render', async () => {
    const { code, err } = await here.blue('policy', 'nowhere');
    expect([code, err]).toEqual([1, expect.stringContaining('[render/missing]')]);
  });
});

describe('policy on a render that somebody has changed', () => {
  let line = 0;
  beforeAll(async () => {
    await here.blue('synth', 'project.yaml');
    line = changeCore(CORE);
  });

  it('ends with 1 and names object, rule, file and line', async () => {
    const { code, out, err } = await here.blue('policy', 'dist');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      [
        'dist: 1 error\n',
        'error  Deployment m2mgate/core-service  [pod/host-access]',
        '  uses hostPID of its node',
        '  hint:     use a volume and a Service instead; if it must be, ask for an allowance in the platform',
        `  line:     ${CORE}:${line}:1\n`,
      ].join('\n'),
    );
  });

  it('writes one JSON document with every rule', async () => {
    const { code, out, err } = await here.blue('policy', '--json');
    const { file, errors, issues, policy } = JSON.parse(out) as Record<string, unknown> & { policy: { rules: unknown[] } };
    expect([code, err, file, errors, policy.rules.length]).toEqual([1, '', 'dist', 1, 45]);
    expect(issues).toMatchObject([{ rule: 'pod/host-access', file: CORE, position: { line } }]);
    expect(policy).toMatchObject({ findings: [{ rule: 'pod/host-access', line }] });
  });

  it('writes a code-quality report with file and line, and a JUnit report', async () => {
    expect(
      await here.blue('policy', join(here.folder, 'dist'), '--code-quality', 'out/cq.json', '--junit', 'out/policy.xml'),
    ).toMatchObject({ code: 1 });
    expect(JSON.parse(text('out/cq.json'))).toMatchObject([
      { check_name: 'pod/host-access', severity: 'major', location: { path: CORE, lines: { begin: line } } },
    ]);
    expect(text('out/policy.xml')).toContain('<testsuites tests="45" failures="1">');
  });

  it('says so when a report cannot be written', async () => {
    for (const option of ['--code-quality', '--junit']) {
      const { code, err } = await here.blue('policy', option, 'project.yaml/report');
      expect([code, err]).toEqual([1, expect.stringContaining('[output/write]')]);
    }
  });
});

describe('policy with a waiver', () => {
  beforeAll(async () => {
    await here.blue('synth', 'waived.yaml', '--out', 'waived');
    changeCore(CORE.replace('dist', 'waived'));
  });

  it('passes, and tells the reason', async () => {
    expect(await here.blue('policy', 'waived', '--code-quality', 'out/waived.json')).toEqual({
      code: 0,
      err: '',
      out: 'waived until 2027-01-31: Deployment m2mgate/core-service [pod/host-access], It is being debugged.\nwaived: no errors by 45 rules of the policy\n',
    });
    expect(JSON.parse(text('out/waived.json'))).toEqual([]);
  });

  it('fails on the day after, and names the inventory, which it has the waiver from', async () => {
    const { code, err } = await here.blueOn({ now: () => new Date('2027-02-01') }, 'policy', 'waived');
    expect([code, err]).toEqual([1, expect.stringContaining('error  waivers[0].until  [waiver/expired]')]);
    expect(err).toMatch(/line: {5}waived\/inventory\.json:\d+:1/);
  });
});
