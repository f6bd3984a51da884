import type { Program } from './program';

/** A set of real programs, and the tests that put what Blue renders before them. */
export interface Engine {
  /** Name for `--only` and in the summary; also the folder below test/engines that holds its tests. */
  readonly name: string;
  /** What the engine proves, in one sentence. */
  readonly description: string;
  readonly programs: readonly Program[];
  /**
   * Test files, as paths or folders below test/engines.
   * @default - the folder with the name of the engine
   */
  readonly tests?: readonly string[];
  /**
   * Data that the tests need and that no registry brings. Answers what is missing, in words for the summary.
   * @default - none
   */
  readonly missingData?: () => readonly string[];
}
