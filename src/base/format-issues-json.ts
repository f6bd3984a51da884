import type { Issue } from './issue';
import { redact } from './redact';

/** Issues as programs read them: one JSON document with the project file, the counts and every issue. */
export function formatIssuesJson(issues: readonly Issue[], file: string, more: Readonly<Record<string, unknown>> = {}): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const report = { file, errors, warnings: issues.length - errors, ...more, issues: issues.map(inOrder) };
  return `${JSON.stringify(report, (_key, value) => (typeof value === 'string' ? redact(value) : value), 2)}\n`;
}

/** The keys of every issue in the same order; absent ones are left out by JSON. */
function inOrder({ severity, field, rule, message, got, expected, hint, at, file, position }: Issue): Issue {
  return { severity, field, rule, message, got, expected, hint, at, file, position };
}
