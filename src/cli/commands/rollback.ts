import { Command } from 'commander';
import type { RollBackOptions } from '../deploy/roll-back';
import { Reporter } from '../reporter';
import type { Session } from '../session';

/** `blue rollback`: publishes again what was deployed before. */
export function rollbackCommand(session: Session): Command {
  return new Command('rollback')
    .description('Publish again what an earlier deploy commit holds, until the next pipeline goes forward.')
    .option('--to <commit>', 'deploy commit, or commit or tag of the project that was deployed (default: the one before)')
    .option('--dist <folder>', 'render that says which deploy branch it is, when there are several', 'dist')
    .option('--branch <name>', 'deploy branch (default: deploy/<slug>, or the only one)')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .option('--dotenv <file>', 'also write DEPLOY_CHANGED and DEPLOY_SHA for later jobs')
    .action(async (options: RollBackOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue rollback', outcome: 'nothing was published' });
      const { rollBack } = await import('../deploy/roll-back.js');
      await rollBack(session.io, options);
    });
}
