import type { Issue } from '../base/issue';
import { ProjectError } from '../base/project-error';

/** What keeps a command from doing its work, told like a mistake in the project: what, and what to do about it. */
export function failure(issue: Omit<Issue, 'severity' | 'field'> & { readonly field?: string }): ProjectError {
  return new ProjectError([{ severity: 'error', field: '', ...issue }]);
}
