import { expect, it } from 'vitest';
import type { Issue, Severity } from '../../src/base/issue';
import { sortIssues } from '../../src/base/sort-issues';

const issue = (severity: Severity, field: string, message = 'x'): Issue => ({ severity, field, rule: 'a/b', message });
const rank = (field: string) => [...field].map((letter) => letter.charCodeAt(0));

it('puts errors before warnings, and both in the order of the fields', () => {
  const issues = [issue('warning', 'a'), issue('error', 'c'), issue('error', 'ab'), issue('warning', ''), issue('error', 'a')];
  expect(sortIssues(issues, rank).map(({ severity, field }) => `${severity} ${field}`)).toEqual([
    'error a',
    'error ab',
    'error c',
    'warning ',
    'warning a',
  ]);
});

it('keeps the order of issues of the same field, and does not touch its argument', () => {
  const issues = [issue('error', 'b'), issue('error', 'a', 'first'), issue('error', 'a', 'second')];
  const before = [...issues];
  expect(sortIssues(issues, rank).map(({ message }) => message)).toEqual(['first', 'second', 'x']);
  expect(issues).toEqual(before);
});
