import type { FakeAction } from './cloud';

/** Nothing depends on when something was made. */
export const CREATED = '2026-11-22T00:00:00+00:00';

/** An action as the API shows it. */
export function showAction({ id, command, status, resource }: FakeAction): object {
  const done = status === 'success';
  return {
    id,
    command,
    status,
    progress: done ? 100 : 0,
    started: CREATED,
    finished: done ? CREATED : null,
    error: null,
    resources: [resource],
  };
}
