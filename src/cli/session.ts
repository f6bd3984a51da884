import type { Io } from './io';
import type { Reporter } from './reporter';

/** What lasts while a command runs. */
export interface Session {
  readonly io: Io;
  /** Tells what came of it; a command replaces it as soon as it knows its options. */
  reporter: Reporter;
  /** How the process ends, where the answer of a command is its exit code. @default 0 */
  exitCode?: number;
}
