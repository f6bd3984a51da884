import { Command } from 'commander';
import { checkCommand } from './commands/check';
import { diffCommand } from './commands/diff';
import { driftCommand } from './commands/drift';
import { guardCommand } from './commands/guard';
import { planCommand } from './commands/plan';
import { policyCommand } from './commands/policy';
import { previewCommand } from './commands/preview';
import { projectCommand } from './commands/project';
import { publishCommand } from './commands/publish';
import { rollbackCommand } from './commands/rollback';
import { synthCommand } from './commands/synth';
import { verifyCommand } from './commands/verify';
import { LIBRARY } from './library';
import type { Session } from './session';

const COMMANDS = [
  checkCommand,
  diffCommand,
  driftCommand,
  guardCommand,
  planCommand,
  policyCommand,
  previewCommand,
  projectCommand,
  publishCommand,
  rollbackCommand,
  synthCommand,
  verifyCommand,
];

/** The `blue` command line. What a command needs is loaded when the command runs, so that `--help` is quick. */
export function createProgram(session: Session): Command {
  const program = new Command('blue')
    .description('Whole M2MGate environments from one small project file.')
    .version(LIBRARY.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'print stack traces of defects');

  for (const command of COMMANDS) program.addCommand(command(session));
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .configureHelp({ showGlobalOptions: true })
      .configureOutput({ writeOut: (text) => session.io.out(text), writeErr: (text) => session.io.err(text) });
  }
  return program;
}

/** A command, its sub-commands and theirs. */
function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}
