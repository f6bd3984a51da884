import type { Finding } from '../base/finding';

/** A text file beside the project file. */
export interface TextFile {
  /** Path as messages show it, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/**
 * The files beside a project file.
 *
 * Synthesis has no disk of its own: whoever knows the folder of the project hands this in, and the same answers always
 * give the same output.
 */
export interface ProjectFiles {
  /**
   * The YAML files at a path relative to the project's folder: the file itself, or every `.yaml` and `.yml` file of a
   * folder and the folders in it, in the order of their names.
   *
   * A finding says why there is nothing to read: `manifests/missing`, `manifests/outside` or `manifests/unreadable`.
   */
  read(path: string): readonly TextFile[] | Finding;
}
