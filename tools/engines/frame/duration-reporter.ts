import { appendFileSync } from 'node:fs';
import { env } from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';

/** Environment variable with the file that takes one line per test file: its path and how many milliseconds it took. */
export const DURATIONS_FILE = 'BLUE_ENGINES_DURATIONS';

/** Tells how long each test file took with the start of its servers, which vitest's JSON report leaves out. */
export default class DurationReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const { duration, collectDuration } = module.diagnostic();
    const file = env[DURATIONS_FILE];
    if (file) appendFileSync(file, `${JSON.stringify([module.moduleId, duration + collectDuration])}\n`);
  }
}
