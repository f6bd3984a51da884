import { Command } from 'commander';
import { Reporter } from '../reporter';
import type { GuardOptions } from '../review/guard-render';
import type { Session } from '../session';

/** `blue guard`: refuses what would destroy something that the project does not allow to be destroyed. */
export function guardCommand(session: Session): Command {
  return new Command('guard')
    .description('Refuse a render or a plan that destroys what the project does not allow to be destroyed.')
    .option('--dist <folder>', 'folder that blue synth has written to', 'dist')
    .option('--base <ref>', 'what is deployed: a commit, or a folder (default: the deploy branch)')
    .option('--plan <file>', 'what blue plan summarize has written')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .action(async (options: GuardOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue guard', outcome: 'this must not be deployed' });
      const { guardRender } = await import('../review/guard-render.js');
      await guardRender(session.io, options);
    });
}
