import type { Issue } from '../base/issue';
import { translateIssue } from '../project/translate-issue';
import { projectRepositorySpec } from './project-repository-spec';

/** Without these there is nothing to write into the first project file. */
const newRepositorySpec = projectRepositorySpec.extend({
  gitlabProjectId: projectRepositorySpec.shape.gitlabProjectId.unwrap(),
  baseDomain: projectRepositorySpec.shape.baseDomain.unwrap(),
});

/**
 * What is wrong with the options of a project repository, all of it at once.
 *
 * @param isNew Whether it is made now: a repository that exists has a project file already.
 */
export function checkOptions(options: unknown, { isNew = false } = {}): Issue[] {
  const schema = isNew ? newRepositorySpec : projectRepositorySpec;
  const parsed = schema.safeParse(options);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => translateIssue(issue, options, { schema, name: 'a project repository' }));
}
