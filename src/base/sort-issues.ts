import type { Issue } from './issue';

/** Where a field stands in the specification, most significant number first. */
export type FieldRank = (field: string) => readonly number[];

/** Errors before warnings, and both in the order of the specification's fields; otherwise as they came. */
export function sortIssues(issues: readonly Issue[], rank: FieldRank): Issue[] {
  const ranked = issues.map((issue) => ({ issue, rank: rank(issue.field) }));
  ranked.sort(
    (a, b) => Number(a.issue.severity === 'warning') - Number(b.issue.severity === 'warning') || compare(a.rank, b.rank),
  );
  return ranked.map(({ issue }) => issue);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
