import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { programFile } from '../../../tools/engines/frame/cache';
import { OPENTOFU } from '../../../tools/engines/programs/opentofu';
import { pluginMirror } from './plugin-mirror';

/** What OpenTofu said. */
export interface Run {
  readonly code: number;
  /** Both streams, in one. */
  readonly output: string;
  /** What is for machines. */
  readonly stdout: string;
}

/** A folder with a configuration, and OpenTofu to run on it. Plugins come from the mirror and from nowhere else. */
export class Workspace {
  private readonly root = mkdtempSync(join(tmpdir(), 'blue-opentofu-'));
  private readonly folder = join(this.root, 'configuration');
  private readonly cliConfig = join(this.root, 'cli.tfrc');

  /** @param env Environment of every run: input variables, addresses. Nothing else is inherited but PATH and HOME. */
  constructor(private readonly env: Readonly<Record<string, string>> = {}) {
    writeFileSync(this.cliConfig, pluginMirror(join(this.root, 'plugins')));
  }

  /** Writes files as JSON, by their path below the folder. */
  write(files: Readonly<Record<string, unknown>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(content, undefined, 2));
    }
  }

  run(...args: readonly string[]): Promise<Run> {
    const { PATH = '', HOME = '' } = process.env;
    const env = {
      PATH,
      HOME,
      TF_CLI_CONFIG_FILE: this.cliConfig,
      TF_IN_AUTOMATION: 'true',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1',
      ...this.env,
    };
    return new Promise((resolve, reject) => {
      const child = spawn(programFile(OPENTOFU), [...args], { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.setEncoding('utf8');
      child.stderr.setEncoding('utf8');
      let output = '';
      let stdout = '';
      child.stdout.on('data', (chunk: string) => {
        output += chunk;
        stdout += chunk;
      });
      child.stderr.on('data', (chunk: string) => {
        output += chunk;
      });
      child.on('error', reject).on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
    });
  }

  /** @throws Error with what OpenTofu said, when it fails. */
  async mustRun(...args: readonly string[]): Promise<Run> {
    const result = await this.run(...args);
    if (result.code !== 0) throw new Error(`tofu ${args.join(' ')} ended with ${result.code}:\n${result.output}`);
    return result;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
