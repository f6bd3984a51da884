import type { Issue } from '../base/issue';
import type { ProjectFiles } from './project-files';

/** What is known of a project only where its file is known. */
export interface ProjectContext {
  /** @default - no files: `addManifests` finds nothing */
  readonly files?: ProjectFiles;
  /**
   * Finds the line of the project file that has thrown an error.
   *
   * @default - errors of extensions have no position
   */
  readonly locateThrow?: (error: unknown) => Pick<Issue, 'position' | 'file'>;
}
