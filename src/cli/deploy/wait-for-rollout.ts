import { printable } from '../../base/printable';
import { failure } from '../failure';
import { formatElapsed } from '../format-elapsed';
import type { Io } from '../io';
import type { KustomizationState } from './kustomization-state';

export interface RolloutWait {
  /** Names of the Kustomizations that must become ready, in their order. */
  readonly kustomizations: readonly string[];
  /** Gives up when nothing has become ready for so long; in milliseconds. */
  readonly timeout: number;
  /** How long something may be failed before that is final; in milliseconds. */
  readonly patience: number;
  /** Asks for the present states. */
  states(): Promise<ReadonlyMap<string, KustomizationState>>;
}

/** Milliseconds between two looks. Flux itself needs half a minute for a layer. */
const INTERVAL = 10_000;

/** Milliseconds after which a line says that it is still waiting. */
const QUIET = 60_000;

/**
 * Waits until every Kustomization is ready, and tells people how it goes.
 *
 * A failure is told at once and becomes final when it lasts, because Flux tries again.
 *
 * @throws ProjectError when something fails for good, with what Flux says, and when nothing moves any more.
 */
export async function waitForRollout(io: Pick<Io, 'err' | 'now' | 'sleep'>, wait: RolloutWait): Promise<void> {
  const begin = io.now().getTime();
  const ready = new Set<string>();
  const failed = new Map<string, { readonly since: number; readonly description: string }>();
  let [progress, spoken] = [begin, begin];
  const say = (now: number, text: string) => {
    spoken = now;
    io.err(`${`+${formatElapsed(now - begin)}`.padEnd(9)}${text}\n`);
  };

  for (;;) {
    const states = await wait.states();
    const now = io.now().getTime();
    for (const name of wait.kustomizations) {
      const { state, description } = states.get(name) ?? { state: 'waiting', description: '' };
      if (state === 'ready' && !ready.has(name)) {
        ready.add(name);
        progress = now;
        say(now, `${name} is ready (${ready.size} of ${wait.kustomizations.length})`);
      }
      if (state !== 'ready') ready.delete(name);
      if (state !== 'failed') failed.delete(name);
      else if (!failed.has(name)) {
        failed.set(name, { since: now, description: printable(description) });
        say(now, `${name} has failed: ${printable(description)}; Flux tries again`);
      }
    }

    const missing = wait.kustomizations.filter((name) => !ready.has(name));
    if (missing.length === 0) return;
    if ([...failed.values()].some(({ since }) => now - since >= wait.patience)) throw hasFailed(failed, missing);
    if (now - progress >= wait.timeout) throw hasStopped(wait.timeout, missing, ready.size);
    if (now - spoken >= QUIET)
      say(now, `waiting for ${missing.join(', ')}; giving up in ${formatElapsed(wait.timeout - (now - progress))}`);
    await io.sleep(INTERVAL);
  }
}

function hasFailed(failed: ReadonlyMap<string, { readonly description: string }>, missing: readonly string[]) {
  const told = [...failed].map(([name, { description }]) => `${name} (${description})`).join(', ');
  const waiting = missing.filter((name) => !failed.has(name));
  return failure({
    field: [...failed.keys()].join(', '),
    rule: 'verify/failed',
    message: `Flux could not roll out ${told}${waiting.length > 0 ? `; not ready yet: ${waiting.join(', ')}` : ''}`,
    hint: `look at the reason in the hub: flux get kustomization ${[...failed.keys()][0]} -n <slug>; blue rollback goes back to what was deployed before`,
  });
}

function hasStopped(timeout: number, missing: readonly string[], ready: number) {
  return failure({
    field: '--timeout',
    rule: 'verify/timeout',
    message: `nothing has become ready for ${formatElapsed(timeout)}; ${ready === 0 ? 'Flux has said nothing about any of' : 'still missing:'} ${missing.join(', ')}`,
    hint:
      ready === 0
        ? 'check in the hub that the project is registered, that its GitRepository follows the deploy branch and that its Provider may write to this project'
        : 'look at them in the hub: flux get kustomizations -n <slug>',
  });
}
