import { afterAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { run } from '../../src/cli/run';
import { TODAY, workspace } from './run-cli';

const here = workspace({});
afterAll(() => here.remove());

describe('the command line', () => {
  it('prints version and help, and ends with 0', async () => {
    expect(await here.blue('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const { code, out } = await here.blue('--help');
    expect([code, out]).toEqual([0, expect.stringMatching(/check .*synth .*/s)]);
    expect((await here.blue('synth', '--help')).out).toContain('--debug');
  });

  it.each([
    [['synht'], 'Did you mean synth?'],
    [['synth', '--owt', 'x'], 'Did you mean --out?'],
    [['synth', '--out'], 'argument missing'],
    [['check', 'a', 'b'], 'too many arguments'],
    [[], 'Usage: blue'],
  ])('ends with 2 when it is wrong: %s', async (argv, message) => {
    const { code, out, err } = await here.blue(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('a defect', () => {
  const broken = (printed: string[]) => ({
    get cwd(): string {
      throw new TypeError('canary glpat-CANARYCANARY');
    },
    colour: false,
    env: {},
    out: () => undefined,
    err: (text: string) => printed.push(text),
    stdin: async () => '',
    now: () => TODAY,
    sleep: async () => undefined,
  });

  it('is told as ours, ends with 70 and shows neither stack nor secret', async () => {
    const printed: string[] = [];
    expect(await run(['check'], broken(printed))).toBe(70);
    expect(printed.join('')).toMatch(/^this is a defect in blue, .*--debug.*\n\n {2}TypeError: canary \(value not shown\)\n$/);
  });

  it('shows the stack with --debug', async () => {
    const printed: string[] = [];
    expect(await run(['check', '--debug'], broken(printed))).toBe(70);
    expect(printed.join('')).toMatch(/TypeError: canary \(value not shown\)\n\s+at /);
  });
});
