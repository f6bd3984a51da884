import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What promtool said, both streams in the order in which they came. */
export interface PromtoolRun {
  readonly ok: boolean;
  readonly output: string;
}

let runs = 0;

/** Runs a promtool, that of PATH unless said. */
export function promtool(args: readonly string[], program = 'promtool'): PromtoolRun {
  // Names of tests go to one stream and failures to the other; in one file they stay in order.
  runs += 1;
  const log = join(tmpdir(), `blue-promtool-${process.pid}-${runs}.log`);
  const descriptor = openSync(log, 'w');
  try {
    const { status, error } = spawnSync(program, args, { stdio: ['ignore', descriptor, descriptor] });
    if (error) throw error;
    return { ok: status === 0, output: readFileSync(log, 'utf8') };
  } finally {
    closeSync(descriptor);
    rmSync(log);
  }
}
