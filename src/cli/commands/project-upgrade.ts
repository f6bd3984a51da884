import { Command } from 'commander';
import { Reporter } from '../reporter';
import type { Session } from '../session';
import type { UpgradeOptions } from '../upgrade/upgrade-project';

/** `blue project upgrade`: opens a merge request with the newest platform. */
export function projectUpgradeCommand(session: Session): Command {
  return new Command('upgrade')
    .description('Open a merge request with the newest version of the platform, when there is one.')
    .option('--channel <tag>', 'latest for stable versions, unstable for those to come', 'latest')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .action(async (options: UpgradeOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue project upgrade', outcome: 'nothing was changed' });
      const { upgradeProject } = await import('../upgrade/upgrade-project.js');
      await upgradeProject(session.io, options);
    });
}
