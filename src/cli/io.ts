/** What a command sees of the machine, so that tests run commands without a process of their own. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Whether people read the messages on a terminal that shows colours. */
  readonly colour: boolean;
  /** Writes results: the summary, or the JSON document. */
  out(text: string): void;
  /** Writes messages for people. */
  err(text: string): void;
}
