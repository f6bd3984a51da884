import type { CommitStatus } from '../gitlab/commit-status';

/** How far Flux is with a Kustomization at a commit. */
export interface KustomizationState {
  readonly state: 'ready' | 'failed' | 'waiting';
  /** What Flux says, for example `health check failed`. */
  readonly description: string;
}

/** What Flux's Provider of type gitlab writes: kind, name, and the first part of the Provider's uid. */
const NAME = /^kustomization\/([^/]+)\/[^/]+$/;

/**
 * Reasons that are no end, although they come as a success: notification-controller before 1.8 (Flux 2.8) made a
 * successful status of every event that is no error.
 */
const PASSING = /^(?:dependency not ready|health check cancell?ed|progressing|info)/i;

/** Reads what Flux says about a commit, by the name of the Kustomization. Statuses of others are left out. */
export function kustomizationStates(statuses: readonly CommitStatus[]): ReadonlyMap<string, KustomizationState> {
  const newest = new Map<string, CommitStatus>();
  for (const status of statuses) {
    const name = NAME.exec(status.name)?.[1];
    // A hub that was set up anew writes under another uid.
    if (name !== undefined && status.id >= (newest.get(name)?.id ?? 0)) newest.set(name, status);
  }
  return new Map([...newest].map(([name, status]) => [name, { state: stateOf(status), description: status.description ?? '' }]));
}

function stateOf({ status, description }: CommitStatus): KustomizationState['state'] {
  if (status === 'failed' || status === 'canceled') return 'failed';
  return status === 'success' && !PASSING.test(description ?? '') ? 'ready' : 'waiting';
}
