import type { SourcePosition } from '../../base/issue';
import type { M2MGateProject } from '../../project/m2mgate-project';
import type { ProjectContext } from '../../project/project-context';

/** Where a field stands in the project file, or the nearest field around it. */
export type Locate = (field: string) => SourcePosition | undefined;

/** A project as it came out of its file. */
export interface LoadedProject {
  readonly project: M2MGateProject;
  readonly locate: Locate;
  /** What synthesis needs to know of the file. */
  readonly context: ProjectContext;
}
