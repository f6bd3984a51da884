import type { Issue } from '../base/issue';
import { ProjectError } from '../base/project-error';
import { build } from './build';
import { check } from './check';
import type { M2MGateProject } from './m2mgate-project';
import { resolve } from './resolve';

/** A project as files, and what its author should know. */
export interface Synthesis {
  /** Short name of the environment. */
  readonly slug: string;
  /** Text by path below the output folder, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  readonly warnings: readonly Issue[];
}
