import type { Issue } from './issue';

/** How many errors and warnings there are, in words: `5 errors, 1 warning`; empty when there are none. */
export function countIssues(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  return [plural(errors, 'error'), plural(issues.length - errors, 'warning')].filter(Boolean).join(', ');
}

function plural(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
