import { ProjectError } from '../base/project-error';
import { checkOptions } from './check-options';
import { type ProjectRepositorySettings, projectRepositorySpec } from './project-repository-spec';

/**
 * Checks the options of a project repository and fills in every default.
 *
 * @throws ProjectError with everything that is wrong.
 */
export function readOptions(options: unknown): ProjectRepositorySettings {
  const issues = checkOptions(options);
  if (issues.length > 0) throw new ProjectError(issues);
  return projectRepositorySpec.parse(options);
}
