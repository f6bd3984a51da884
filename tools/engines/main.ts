import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ENGINES } from './engines';
import { buildEngines, type Missing } from './frame/build-engines';
import { isBuilt, programFile } from './frame/cache';
import type { Engine } from './frame/engine';
import { type Options, readOptions } from './frame/options';
import { Progress } from './frame/progress';
import { type Outcome, runTests } from './frame/run-tests';
import { outOfReach, selectEngines } from './frame/select';
import { summary } from './frame/summary';

const TOTALS = join(__dirname, '../../coverage/engines-results.json');

/**
 * Runs what Blue renders against the real programs, which are built once into a cache outside the tree:
 *
 *     npx projen test:engines [--only kubernetes,flux] [--except opentofu] [--list] [--build-only]
 *
 * An engine that cannot be built, or whose data is not there, is reported as missing and fails the task. One with a program
 * that no package registry has runs where the program is in the cache, or when `--only` asks for it.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const engines = selectEngines(ENGINES, options);
  if (options.list) return list(options.only.length > 0 ? engines : ENGINES);

  const progress = new Progress();
  const missing = missingEngines(engines, await buildEngines(engines, progress));
  const ready = engines.filter(({ name }) => !missing.has(name));
  let outcomes: Outcome[] = [];
  let ok = missing.size === 0;
  if (!options.buildOnly && ready.length > 0) {
    progress.say(`testing ${ready.map(({ name }) => name).join(', ')}`);
    const result = await runTests(ready);
    outcomes = result.outcomes;
    ok &&= result.ok;
  }

  for (const text of [...summary(engines, outcomes, missing), ...leftOut(options, engines)]) console.log(text);
  writeTotals(outcomes, missing.size);
  progress.say(ok ? 'done' : 'failed');
  if (!ok) process.exitCode = 1;
}

/** What a run is not about, and why. */
function leftOut({ only, except }: Options, engines: readonly Engine[]): string[] {
  const others = ENGINES.filter((engine) => !engines.includes(engine));
  const chosen = others.filter(({ name }) => only.length > 0 || except.includes(name)).map(({ name }) => name);
  const unreachable = others.flatMap((engine) => {
    const program = chosen.includes(engine.name) ? undefined : outOfReach(engine);
    return program
      ? [
          `NOT RUN ${engine.name}: ${program.name} is in no package registry; --only ${engine.name} gets it from ${program.origin}`,
        ]
      : [];
  });
  return [...unreachable, ...(chosen.length > 0 ? [`left out by --only or --except: ${chosen.join(', ')}`] : [])];
}

/** What a pipeline adds to the counts of the other tests, in the words of vitest's report; an engine that is missing has failed. */
function writeTotals(outcomes: readonly Outcome[], missing: number): void {
  const sum = (count: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[count], 0);
  const totals = { numPassedTests: sum('passed'), numFailedTests: sum('failed') + missing, numPendingTests: sum('skipped') };
  mkdirSync(dirname(TOTALS), { recursive: true });
  writeFileSync(TOTALS, `${JSON.stringify(totals)}\n`);
}

/** Why an engine cannot run, by its name. */
function missingEngines(engines: readonly Engine[], programs: Missing): Map<string, string> {
  const result = new Map<string, string>();
  for (const engine of engines) {
    const lacks = engine.programs.flatMap(({ name }) => {
      const reason = programs.get(name);
      return reason === undefined ? [] : [`${name}: ${reason.split('\n', 1)[0]}`];
    });
    const reasons = [...lacks, ...(engine.missingData?.() ?? [])];
    if (reasons.length > 0) result.set(engine.name, reasons.join('; '));
  }
  return result;
}

function list(engines: readonly Engine[]): void {
  for (const { name, description, programs, missingData } of engines) {
    console.log(`${name}: ${description}`);
    for (const program of programs) {
      console.log(`  ${isBuilt(program) ? 'built  ' : 'missing'} ${program.name} ${program.version}  ${programFile(program)}`);
    }
    for (const text of missingData?.() ?? []) console.log(`  missing ${text}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
