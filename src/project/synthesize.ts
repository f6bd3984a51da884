import type { Issue } from '../base/issue';
import { ProjectError } from '../base/project-error';
import { sortIssues } from '../base/sort-issues';
import { acknowledge } from './acknowledge';
import { build } from './build';
import { fieldRank } from './field-rank';
import { inspect } from './inspect';
import type { M2MGateProject } from './m2mgate-project';

/** A project as files, and what its author should know. */
export interface Synthesis {
  /** Text by path below the output folder, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** Warnings that nobody has acknowledged yet. */
  readonly warnings: readonly Issue[];
}

/**
 * Renders a project without touching the disk: a pure function of the project and the version of this library.
 *
 * @throws ProjectError with every error and warning, when there is at least one error. The whole project is checked
 * before anything is built.
 */
export function synthesize(project: M2MGateProject): Synthesis {
  const { settings, issues, acknowledgements } = inspect(project.props);
  if (!settings || hasError(issues)) throw failure(acknowledge(issues, acknowledgements));

  const output = build(settings);
  const remaining = acknowledge([...issues, ...output.issues], acknowledgements);
  if (hasError(remaining)) throw failure(remaining);
  return { files: output.files, warnings: sortIssues(remaining, fieldRank) };
}

function hasError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

function failure(issues: readonly Issue[]): ProjectError {
  return new ProjectError(sortIssues(issues, fieldRank));
}
