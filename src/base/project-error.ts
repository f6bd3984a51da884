import type { Issue } from './issue';

/**
 * The user's mistakes, all of them at once.
 *
 * Whoever catches it prints the issues and no stack trace. Every other error that reaches the top is a
 * defect of this library.
 */
export class ProjectError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.field} ${issue.message} [${issue.rule}]`).join('\n'));
    this.name = 'ProjectError';
  }
}
