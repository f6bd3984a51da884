import { Command } from 'commander';
import type { PublishOptions } from '../deploy/publish-render';
import { Reporter } from '../reporter';
import type { Session } from '../session';

/** `blue publish`: commits what was rendered to the branch that Flux follows. */
export function publishCommand(session: Session): Command {
  return new Command('publish')
    .description('Commit what was rendered to the deploy branch, which Flux follows.')
    .option('--dist <folder>', 'folder that blue synth has written to', 'dist')
    .option('--branch <name>', 'deploy branch (default: deploy/<slug>)')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .option('--dotenv <file>', 'also write DEPLOY_CHANGED and DEPLOY_SHA for later jobs')
    .addHelpText('after', VARIABLES)
    .action(async (options: PublishOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue publish', outcome: 'nothing was published' });
      const { publishRender } = await import('../deploy/publish-render.js');
      await publishRender(session.io, options);
    });
}

const VARIABLES = `
CI variables:
  DEPLOY_KEY          file: SSH key that may push to the branch; commits are signed with it
  DEPLOY_KNOWN_HOSTS  file: host keys of GitLab, needed when the key is used to push
  BLUE_GITLAB_TOKEN   pushes by HTTPS where there is no key`;
