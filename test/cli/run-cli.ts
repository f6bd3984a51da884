import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';

/** What a command has printed, and how it has ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with project files, in which commands run. */
export interface Workspace {
  readonly folder: string;
  blue(...argv: string[]): Promise<CliResult>;
  /** The same on a machine that differs, for example in its environment variables. */
  blueOn(machine: Partial<Io>, ...argv: string[]): Promise<CliResult>;
  remove(): void;
}

/** A Sunday at noon: the day on which commands run in tests. */
export const TODAY = new Date('2026-11-22T12:00:00Z');

/** Makes a temporary folder with the files given, by their path. Commands see no environment, and time does not pass. */
export function workspace(files: Readonly<Record<string, string>>): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'blue-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const blueOn = async (machine: Partial<Io>, ...argv: string[]): Promise<CliResult> => {
    const printed = { out: '', err: '' };
    const io: Io = {
      cwd: folder,
      colour: false,
      env: {},
      out: (text) => {
        printed.out += text;
      },
      err: (text) => {
        printed.err += text;
      },
      stdin: async () => '',
      now: () => TODAY,
      sleep: async () => undefined,
      ...machine,
    };
    const code = await run(argv, io);
    return { code, ...printed };
  };
  return {
    folder,
    blue: (...argv) => blueOn({}, ...argv),
    blueOn,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
