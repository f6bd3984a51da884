import { Command } from 'commander';
import type { Session } from '../session';
import { projectConnectCommand } from './project-connect';
import { projectInitCommand } from './project-init';
import { projectUpgradeCommand } from './project-upgrade';

/** `blue project`: what concerns the repository of a project and its place in GitLab, and not what it renders. */
export function projectCommand(session: Session): Command {
  return new Command('project')
    .description('Make the repository of a project, connect it, upgrade it.')
    .addCommand(projectConnectCommand(session))
    .addCommand(projectInitCommand(session))
    .addCommand(projectUpgradeCommand(session));
}
