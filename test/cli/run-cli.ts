import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  remove(): void;
}

/** Makes a temporary folder with the files given, by their path. */
export function workspace(files: Readonly<Record<string, string>>): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'blue-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return {
    folder,
    blue: async (...argv) => {
      const printed = { out: '', err: '' };
      const io = {
        cwd: folder,
        colour: false,
        out: (text: string) => {
          printed.out += text;
        },
        err: (text: string) => {
          printed.err += text;
        },
      };
      const code = await run(argv, io);
      return { code, ...printed };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
