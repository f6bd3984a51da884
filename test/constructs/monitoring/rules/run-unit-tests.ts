import { promtool } from './promtool';

/** What became of files with one unit test each. */
export interface UnitTests {
  /** How many files have passed. */
  readonly passed: number;
  /** What promtool says of the others, by the name of the test. */
  readonly failures: ReadonlyMap<string, string>;
}

/** Runs files of unit tests; one process for all, since its start takes longer than a test. */
export function runUnitTests(files: readonly string[], program?: string): UnitTests {
  const { output } = promtool(['test', 'rules', ...files], program);
  const failures = output.split(/^\s*FAILED:/m).slice(1);
  return {
    passed: [...output.matchAll(/^\s*SUCCESS$/gm)].length,
    failures: new Map(failures.map((text) => [/^\s*name: (.*),$/m.exec(text)?.[1] ?? 'without a name', text])),
  };
}
