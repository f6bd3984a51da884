import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workspace } from './run-cli';

const PLAN = readFileSync(join(__dirname, '../review/plan/written-by-terraform.json'), 'utf8');
const here = workspace({ 'plan.json': PLAN, 'state.json': '{"version":4}' });
afterAll(() => here.remove());

const read = (path: string) => readFileSync(join(here.folder, path), 'utf8');

describe('plan summarize', () => {
  it('writes what may be shown, and says in one line what it is', async () => {
    expect(
      await here.blue('plan', 'summarize', 'plan.json', '--out', 'out/plan-summary.json', '--report', 'out/tfplan.json'),
    ).toEqual({
      code: 0,
      out: 'out/plan-summary.json: 1 to create, 1 to change, 3 to replace, 1 to delete, 3 to move, import or forget, 1 unchanged\n',
      err: '',
    });
    expect(JSON.parse(read('out/plan-summary.json'))).toMatchObject({ unchanged: 1, terraformVersion: '1.11.4' });
    expect(JSON.parse(read('out/tfplan.json'))).toEqual({ create: 4, update: 1, delete: 4 });
    expect(read('out/plan-summary.json') + read('out/tfplan.json')).not.toContain('CANARY');
  });

  it('reads a plan that is piped in, and writes to standard output', async () => {
    const { code, out, err } = await here.blueOn({ stdin: async () => PLAN }, 'plan', 'summarize', '-');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(read('out/plan-summary.json'));
  });

  it.each([
    ['no such file', ['nowhere.json'], 'nowhere.json  [plan/missing]'],
    ['something else', ['state.json'], 'state.json  [plan/unreadable]'],
    ['its own summary', ['out/plan-summary.json'], 'out/plan-summary.json  [plan/unreadable]'],
    ['nothing piped in', ['-'], 'standard input  [plan/unreadable]'],
    ['no place to write to', ['plan.json', '--out', 'state.json/x.json'], '[output/write]'],
  ])('refuses %s, and writes nothing', async (_what, argv, expected) => {
    const { code, out, err } = await here.blue('plan', 'summarize', '--report', 'refused.json', ...argv);
    expect([code, out, err]).toEqual([1, '', expect.stringContaining(expected)]);
    expect(err).not.toContain('CANARY');
    if (!argv.includes('plan.json')) expect(existsSync(join(here.folder, 'refused.json'))).toBe(false);
  });

  it('needs a plan', async () => {
    expect(await here.blue('plan', 'summarize')).toMatchObject({
      code: 2,
      err: expect.stringContaining("missing required argument 'plan'"),
    });
    expect(await here.blue('plan')).toMatchObject({ code: 2 });
  });
});
