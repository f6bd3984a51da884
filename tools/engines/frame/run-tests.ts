import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { COUNTS_FILE } from './counts';
import { DURATIONS_FILE } from './duration-reporter';
import type { Engine } from './engine';

const REPOSITORY = join(__dirname, '..', '..', '..');
const TESTS = join(REPOSITORY, 'test', 'engines');
const DURATION_REPORTER = join(__dirname, 'duration-reporter.ts');

/** What became of the tests of one engine. */
export interface Outcome {
  readonly engine: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Milliseconds that its test files took together, servers included. */
  readonly took: number;
  /** How often the tests have checked what, in the order of the first time. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What vitest's JSON report says of a file. */
interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** Runs the tests of the engines with vitest, all in one run: its last lines count them. */
export async function runTests(engines: readonly Engine[]): Promise<{ outcomes: Outcome[]; ok: boolean }> {
  const folder = mkdtempSync(join(tmpdir(), 'blue-engines-'));
  try {
    const report = join(folder, 'report.json');
    const counts = join(folder, 'counts.jsonl');
    const durations = join(folder, 'durations.jsonl');
    const code = await vitest(engines.flatMap(testsOf), report, { [COUNTS_FILE]: counts, [DURATIONS_FILE]: durations });
    const files = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as { testResults: TestFile[] }).testResults : [];
    const took = new Map(lines<[string, number]>(durations));
    const outcomes = engines.map((engine) => outcome(engine, files, took, lines(counts)));
    return { outcomes, ok: code === 0 && outcomes.every(({ passed, failed }) => passed > 0 && failed === 0) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function testsOf({ name, tests }: Engine): string[] {
  return (tests ?? [`${name}/`]).map((path) => `test/engines/${path}`);
}

function vitest(filters: readonly string[], report: string, env: Readonly<Record<string, string>>): Promise<number> {
  const reporters = ['default', 'json', DURATION_REPORTER].map((name) => `--reporter=${name}`);
  const args = ['run', '--config', 'test/engines/vitest.config.mts', ...reporters, `--outputFile.json=${report}`, ...filters];
  const command = join(REPOSITORY, 'node_modules', 'vitest', 'vitest.mjs');
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [command, ...args], { cwd: REPOSITORY, env: { ...process.env, ...env }, stdio: 'inherit' })
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 1));
  });
}

function outcome(
  engine: Engine,
  files: readonly TestFile[],
  took: ReadonlyMap<string, number>,
  counted: readonly Count[],
): Outcome {
  const own = files.filter(({ name }) =>
    testsOf(engine).some((path) => `test/engines/${relative(TESTS, name)}`.startsWith(path)),
  );
  const results = own.flatMap(({ assertionResults }) => assertionResults);
  const number = (status: string) => results.filter((result) => result.status === status).length;
  // A file that fails outside its tests, in its imports or hooks, has no result that says so.
  const broken = own.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed)).length;
  return {
    engine: engine.name,
    passed: number('passed'),
    failed: number('failed') + broken,
    skipped: results.length - number('passed') - number('failed'),
    took: own.reduce((sum, { name }) => sum + (took.get(name) ?? 0), 0),
    counts: sums(engine.name, counted),
  };
}

function isFailed({ status }: { readonly status: string }): boolean {
  return status === 'failed';
}

/** What tests have said that they have checked: engine, what, how many. */
type Count = readonly [string, string, number];

function sums(engine: string, counted: readonly Count[]): Map<string, number> {
  const result = new Map<string, number>();
  for (const [name, what, number] of counted) if (name === engine) result.set(what, (result.get(what) ?? 0) + number);
  return result;
}

/** A file with one JSON value per line; none when nobody has written it. */
function lines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const texts = readFileSync(file, 'utf8').split('\n');
  return texts.filter((text) => text !== '').map((text) => JSON.parse(text) as T);
}
