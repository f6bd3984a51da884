import type { Issue } from '../base/issue';
import type { RenderedObject } from '../stacks/rendered-object';

/** Gives issues about objects that a project has written down the file and the line where it has. */
export function locateIssues(issues: readonly Issue[], objects: readonly RenderedObject[]): Issue[] {
  const sources = new Map(objects.flatMap(({ origin, source }) => (source ? [[origin, source]] : [])));
  return issues.map((issue) => ({ ...issue, ...(issue.at !== undefined && sources.get(issue.at)) }));
}
