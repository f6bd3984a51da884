/** What a command sees of the machine, so that tests run commands without a process of their own. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Whether people read the messages on a terminal that shows colours. */
  readonly colour: boolean;
  /** The same for results: they may be piped while messages are read. @default false */
  readonly outColour?: boolean;
  /** Environment variables: what GitLab tells a job, and tokens. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes results: the summary, or the JSON document. */
  out(text: string): void;
  /** Writes messages for people. */
  err(text: string): void;
  /** Everything that is piped in, as text; empty when nothing is. */
  stdin(): Promise<string>;
  /** The clock: today for waivers, and how long something has taken. Nothing that is rendered depends on it. */
  now(): Date;
  /** Lets time pass, in milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}
