import { Command } from 'commander';
import type { VerifyOptions } from '../deploy/verify-deploy';
import { Reporter } from '../reporter';
import type { Session } from '../session';

/** `blue verify`: waits until Flux has rolled out what was published. */
export function verifyCommand(session: Session): Command {
  return new Command('verify')
    .description('Wait until Flux has rolled out a deploy commit, by the statuses that it writes to GitLab.')
    .option('--sha <commit>', 'deploy commit (default: the newest one of the deploy branch)')
    .option('--timeout <duration>', 'give up when nothing has become ready for so long', '20m')
    .option('--patience <duration>', 'how long something may fail: Flux tries again every two minutes', '5m')
    .option('--dist <folder>', 'render that says which deploy branch it is, when there are several', 'dist')
    .option('--branch <name>', 'deploy branch (default: deploy/<slug>, or the only one)')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .action(async (options: VerifyOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue verify', outcome: 'it is not known to be rolled out' });
      const { verifyDeploy } = await import('../deploy/verify-deploy.js');
      await verifyDeploy(session.io, options);
    });
}
