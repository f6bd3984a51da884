import { Command } from 'commander';
import { checkCommand } from './commands/check';
import { synthCommand } from './commands/synth';
import type { Session } from './session';

/** The `blue` command line. What a command needs is loaded when the command runs, so that `--help` is quick. */
export function createProgram(session: Session): Command {
  const { version } = require('../../package.json') as { version: string };
  const program = new Command('blue')
    .description('Whole M2MGate environments from one small project file.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'print stack traces of defects');

  for (const command of [synthCommand(session), checkCommand(session)]) program.addCommand(command);
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .configureHelp({ showGlobalOptions: true })
      .configureOutput({ writeOut: (text) => session.io.out(text), writeErr: (text) => session.io.err(text) });
  }
  return program;
}
