import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What amtool said: its answer, and what it complains about. */
export interface AmtoolRun {
  readonly ok: boolean;
  readonly output: string;
  readonly complaint: string;
}

/** Runs an amtool, that of PATH unless said, on a configuration file; `FILE` in the arguments stands for its path. */
export function amtool(config: object, command: readonly string[], program = 'amtool'): AmtoolRun {
  const folder = mkdtempSync(join(tmpdir(), 'blue-amtool-'));
  try {
    const file = join(folder, 'alertmanager.yml');
    // JSON is YAML.
    writeFileSync(file, JSON.stringify(config));
    const { status, stdout, stderr, error } = spawnSync(
      program,
      command.map((argument) => argument.replace('FILE', file)),
      { encoding: 'utf8' },
    );
    if (error) throw error;
    return { ok: status === 0, output: stdout, complaint: stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
