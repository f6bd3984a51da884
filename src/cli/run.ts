import { CommanderError } from 'commander';
import { ProjectError } from '../base/project-error';
import { redact } from '../base/redact';
import { EXIT_CODE } from './exit-code';
import type { Io } from './io';
import { createProgram } from './program';
import { Reporter } from './reporter';
import type { Session } from './session';

/**
 * Runs one `blue` command.
 *
 * Everything that is thrown ends here: a {@link ProjectError} is the user's and is told without a stack, everything
 * else is ours.
 *
 * @returns the exit code, see {@link EXIT_CODE}.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, reporter: new Reporter(io, {}) };
  try {
    await createProgram(session).parseAsync(argv, { from: 'user' });
    return session.exitCode ?? EXIT_CODE.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODE.ok : EXIT_CODE.usage;
    if (error instanceof ProjectError) {
      session.reporter.failed(error.issues);
      return EXIT_CODE.project;
    }
    io.err(defect(error, argv.includes('--debug')));
    return EXIT_CODE.defect;
  }
}

function defect(error: unknown, debug: boolean): string {
  const text = error instanceof Error ? String(debug ? error.stack : error) : String(error);
  const advice = debug ? 'please report it' : 'please report it, with what --debug prints';
  return `this is a defect in blue, not in your project; ${advice}\n\n  ${redact(text)}\n`;
}
