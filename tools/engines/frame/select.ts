import { isBuilt } from './cache';
import type { Engine } from './engine';
import type { Options } from './options';
import type { Program } from './program';

/**
 * The engines that a run is about: those of `--only`, or else all that package registries and the cache have the programs of.
 *
 * @throws Error when an option names an engine that does not exist: a run that checks nothing must not pass.
 */
export function selectEngines(engines: readonly Engine[], { only, except }: Pick<Options, 'only' | 'except'>): Engine[] {
  const known = engines.map(({ name }) => name);
  const unknown = [...only, ...except].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no engine is called ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return engines.filter(
    (engine) =>
      (only.length === 0 ? outOfReach(engine) === undefined : only.includes(engine.name)) && !except.includes(engine.name),
  );
}

/** The program of an engine that no package registry and no earlier run has brought. */
export function outOfReach({ programs }: Engine): Program | undefined {
  return programs.find((program) => program.origin !== undefined && !isBuilt(program));
}
