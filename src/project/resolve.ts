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
  const issues = withoutRepetition([
    ...problems.filter(isSecret),
    ...secrets,
    ...problems.filter((problem) => !isSecret(problem)),
  ]);
  const draft = repair(
    props,
    issues.map(({ field }) => field),
  );
  return { issues, ...(draft && { draft }) };
}

function isSecret({ rule }: Issue): boolean {
  return rule === 'secret/inline';
}

/** One message for each field: where a value is a secret, nothing is said about its format. */
function withoutRepetition(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ field }) => !told.has(field) && told.add(field));
}
