import { createHash } from 'node:crypto';
import type { Issue } from './issue';
import { printable } from './printable';

/**
 * Issues as GitLab's code-quality report, which shows them in the merge request.
 *
 * The fingerprint follows from rule and field only, so a finding stays the same finding when lines or values change; of
 * several with the same rule and field, each has its own.
 *
 * @param file path of the project file from the root of the repository
 */
export function formatCodeQuality(issues: readonly Issue[], file: string): string {
  const findings = issues.map((issue, index) => ({
    description: printable([issue.field, issue.message, issue.hint && `(${issue.hint})`].filter(Boolean).join(' ')),
    check_name: issue.rule,
    fingerprint: fingerprint(issue, issues.slice(0, index)),
    severity: issue.severity === 'error' ? 'major' : 'minor',
    location: { path: issue.file ?? file, lines: { begin: issue.position?.line ?? 1 } },
  }));
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}

/** GitLab takes issues with the same fingerprint for one. */
function fingerprint({ rule, field }: Issue, before: readonly Issue[]): string {
  const earlier = before.filter((issue) => issue.rule === rule && issue.field === field).length;
  return createHash('sha256')
    .update(`${rule}\n${field}${earlier === 0 ? '' : `\n${earlier}`}`)
    .digest('hex');
}
