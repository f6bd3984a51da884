import type { Issue } from '../base/issue';
import { ProjectError } from '../base/project-error';
import { sortIssues } from '../base/sort-issues';
import { acknowledge } from './acknowledge';
import { build } from './build';
import { fieldRank } from './field-rank';
import { inspect } from './inspect';
import type { M2MGateProject } from './m2mgate-project';
import type { ProjectContext } from './project-context';

/** A project as files, and what its author should know. */
export interface Synthesis {
  /** Text by path below the output folder, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** Warnings that nobody has acknowledged yet. */
  readonly warnings: readonly Issue[];
}

/**
 * Renders a project without touching the disk: a pure function of the project, of the files beside it and of the version
 * of this library.
 *
 * @param context What is known only where the project file is known. Needed for `addManifests`.
 * @throws ProjectError with every error and warning, when there is at least one error. The whole project is checked
 * before anything is built.
 */
export function synthesize(project: M2MGateProject, context: ProjectContext = {}): Synthesis {
  const { settings, extras, issues, acknowledgements } = inspect(project.props, project.extras, context.files);
  if (!settings || hasError(issues)) throw failure(acknowledge(issues, acknowledgements));

  const output = build(settings, extras, context);
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
