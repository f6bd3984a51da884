import { createHash } from 'node:crypto';
import type { Issue } from './issue';
import { printable } from './printable';

/**
 * Issues as GitLab's code-quality report, which shows them in the merge request.
 *
 * The fingerprint follows from rule and field only, so a finding stays the same finding when lines or values change.
 *
 * @param file path of the project file from the root of the repository
 */
export function formatCodeQuality(issues: readonly Issue[], file: string): string {
  const findings = issues.map((issue) => ({
    description: printable([issue.field, issue.message, issue.hint && `(${issue.hint})`].filter(Boolean).join(' ')),
    check_name: issue.rule,
    fingerprint: createHash('sha256').update(`${issue.rule}\n${issue.field}`).digest('hex'),
    severity: issue.severity === 'error' ? 'major' : 'minor',
    location: { path: issue.file ?? file, lines: { begin: issue.position?.line ?? 1 } },
  }));
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
