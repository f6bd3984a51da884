import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import type { RuleId } from '../../project/check/rules';

/** The error for a project file that cannot be used at all. */
export function fileError(rule: RuleId, details: Omit<Issue, 'severity' | 'field' | 'rule'>): ProjectError {
  return new ProjectError([{ severity: 'error', field: '', rule, ...details }]);
}
