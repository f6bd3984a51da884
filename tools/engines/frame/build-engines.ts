import { buildProgram } from './build-program';
import { isBuilt } from './cache';
import type { Engine } from './engine';
import type { Program } from './program';
import { duration, type Progress } from './progress';

/**
 * Go and Maven use all cores while they compile, and one while they link or unpack; two at a time keep both busy and
 * stay within the memory of a small machine.
 */
const AT_ONCE = 2;

/** Why a program is missing, by its name. */
export type Missing = ReadonlyMap<string, string>;

/** Builds what the engines need and the cache does not hold yet. Never throws: what is missing is in the answer. */
export async function buildEngines(engines: readonly Engine[], progress: Progress): Promise<Missing> {
  const missing = new Map<string, string>();
  const waiting = [...new Set(engines.flatMap(({ programs }) => programs))].filter((program) => !isBuilt(program));

  const worker = async () => {
    for (let program = waiting.shift(); program; program = waiting.shift()) await build(program, missing, progress);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return missing;
}

async function build(program: Program, missing: Map<string, string>, progress: Progress): Promise<void> {
  const name = `${program.name} ${program.version}`;
  try {
    const took = await progress.time(`building ${name}`, () => buildProgram(program));
    progress.say(`${name}: built in ${duration(took)}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    missing.set(program.name, reason);
    progress.say(`${name}: cannot be built: ${reason}`);
  }
}
