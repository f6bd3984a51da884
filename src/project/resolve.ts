import type { Issue } from '../base/issue';
import { complete } from './complete';
import { inlineSecrets } from './inline-secrets';
import { repair } from './repair';
import type { Resolution } from './resolution';
import { specification } from './specification';
import { translateIssue } from './translate-issue';

/**
 * Checks what a project says against the specification and fills in every default.
 *
 * Never throws for what the user wrote: every problem is an issue, and all of them are found in one go.
 */
export function resolve(props: unknown): Resolution {
  const secrets = inlineSecrets(props);
  const parsed = specification.safeParse(props);
  if (parsed.success && secrets.length === 0) return { settings: complete(parsed.data), issues: [] };

  const problems = parsed.success ? [] : parsed.error.issues.flatMap((issue) => translateIssue(issue, props));
  const issues = [...secrets, ...problems.filter((problem) => !isTold(problem, secrets))];
  const draft = repair(
    props,
    issues.map(({ field }) => field),
  );
  return { issues, ...(draft && { draft }) };
}

/** A field whose value is a secret is not also told to have the wrong format. */
function isTold(problem: Issue, secrets: readonly Issue[]): boolean {
  return problem.rule !== 'field/unknown' && secrets.some(({ field }) => field === problem.field);
}
