import { appendFileSync } from 'node:fs';
import { env } from 'node:process';

/** Environment variable with the file that tests write their counts to. Without it they are not kept. */
export const COUNTS_FILE = 'BLUE_ENGINES_COUNTS';

/** Says in a test how many things it has checked; the line of the engine in the summary adds them up. */
export function count(engine: string, what: string, number = 1): void {
  const file = env[COUNTS_FILE];
  if (file) appendFileSync(file, `${JSON.stringify([engine, what, number])}\n`);
}
