import type { Engine } from './engine';
import type { Options } from './options';

/**
 * The engines that a run is about.
 *
 * @throws Error when an option names an engine that does not exist: a run that checks nothing must not pass.
 */
export function selectEngines(engines: readonly Engine[], { only, except }: Pick<Options, 'only' | 'except'>): Engine[] {
  const known = engines.map(({ name }) => name);
  const unknown = [...only, ...except].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no engine is called ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return engines.filter(({ name }) => (only.length === 0 || only.includes(name)) && !except.includes(name));
}
