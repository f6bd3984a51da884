/** One program of an engine: an exact version, and how it comes into the cache. */
export interface Program {
  readonly name: string;
  readonly version: string;
  /**
   * Everything beside the name and the version that the result depends on, such as the text of go.mod. It goes into the
   * name of the folder in the cache: a change builds again.
   */
  readonly recipe: readonly string[];
  /** File of the result that is run, as a path below its folder. */
  readonly file: string;
  /**
   * Where the program comes from when no package registry has it. A run gets it only for an engine that is asked for by name.
   *
   * @default - package registries
   */
  readonly origin?: string;
  /**
   * Makes the program in an empty folder, which is moved into the cache afterwards.
   *
   * @throws Error that says why it cannot be made.
   */
  readonly build: (folder: string, run: RunCommand) => Promise<void>;
}

/** Runs a command, writes what it says to a log, and throws the end of it when the command fails. */
export type RunCommand = (command: string, args: readonly string[], options?: RunOptions) => Promise<void>;

export interface RunOptions {
  /** @default - the folder of the program */
  readonly cwd?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}
