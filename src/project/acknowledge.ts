import type { Issue } from '../base/issue';
import type { Acknowledgement } from './acknowledge-spec';
import { problem } from './check/problem';

/**
 * Drops the warnings that the project acknowledges, and warns of acknowledgements that match nothing.
 *
 * Must see all issues of the project at once, also those found while building, because whether an acknowledgement
 * is used is known only then. With an error nothing is built, so then nothing is said about unused ones.
 */
export function acknowledge(issues: readonly Issue[], acknowledgements: readonly Acknowledgement[]): Issue[] {
  const remaining = issues.filter((issue) => !acknowledgements.some((entry) => matches(entry, issue)));
  if (remaining.some(({ severity }) => severity === 'error')) return remaining;

  const unused = acknowledgements.flatMap((entry, index) => {
    if (issues.some((issue) => matches(entry, issue))) return [];
    return [
      problem('acknowledge/unused', `acknowledge[${index}]`, {
        message: `acknowledges ${entry.rule}${entry.field === undefined ? '' : ` of ${entry.field}`}, which does not occur`,
        hint: 'remove the entry',
      }),
    ];
  });
  return [...remaining, ...unused];
}

function matches(entry: Acknowledgement, issue: Issue): boolean {
  return issue.severity === 'warning' && issue.rule === entry.rule && (entry.field === undefined || entry.field === issue.field);
}
