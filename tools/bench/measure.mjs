import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const report = join(import.meta.dirname, 'report-memory.cjs');

/** CPU seconds (user and system, children included) and wall seconds of a command. */
export function time(command, { cwd } = {}) {
  const script = `TIMEFORMAT='%3U %3S %3R'; time ${command} >/dev/null 2>"$BENCH_ERRORS"`;
  const errors = join(tmpdir(), `blue-bench-${process.pid}`);
  const run = () =>
    execFileSync('bash', ['-c', `{ ${script}; } 2>&1`], { cwd, env: { ...process.env, BENCH_ERRORS: errors }, encoding: 'utf8' });
  let output;
  try {
    output = run();
  } catch (error) {
    throw new Error(`${command}\n${readFileSync(errors, 'utf8')}${error.stdout}`);
  } finally {
    rmSync(errors, { force: true });
  }
  const [user, system, wall] = output.trim().split(/\s+/).map(Number);
  return { cpu: user + system, wall };
}

/** Peak resident memory of a Node program in MiB. */
export function memory(args, { cwd } = {}) {
  const output = execFileSync(process.execPath, ['-r', report, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  void output;
  return Number(readFileSync(memoryFile(), 'utf8')) / 1024;
}

export function memoryFile() {
  return join(tmpdir(), 'blue-bench-memory');
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Median of the CPU ratios of two commands run alternately, so that a busy machine disturbs both alike.
 *
 * @param prepare Runs before each pair.
 */
export function ratio(a, b, { pairs = 9, cwd, prepare = () => {} } = {}) {
  const runs = Array.from({ length: pairs }, () => {
    prepare();
    return { a: time(a, { cwd }), b: time(b, { cwd }) };
  });
  return {
    ratio: median(runs.map((run) => run.a.cpu / run.b.cpu)),
    wall: median(runs.map((run) => run.a.wall)),
    cpu: median(runs.map((run) => run.a.cpu)),
  };
}
