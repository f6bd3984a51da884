import type { Io } from './io';
import type { Reporter } from './reporter';

/** What lasts while a command runs. */
export interface Session {
  readonly io: Io;
  /** Tells what came of it; a command replaces it as soon as it knows its options. */
  reporter: Reporter;
}
