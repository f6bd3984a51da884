/** A project file that a command was asked to read; it need not exist. */
export interface ProjectFile {
  /** Absolute path. */
  readonly path: string;
  /** Path relative to the working directory, with forward slashes: as messages and reports show it. */
  readonly name: string;
}
