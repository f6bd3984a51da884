import { Command } from 'commander';
import type { ConnectOptions } from '../kubernetes/connect-project';
import { Reporter } from '../reporter';
import type { Session } from '../session';

/** `blue project connect`: gives the hub its way into the environment that Terraform has made. */
export function projectConnectCommand(session: Session): Command {
  return new Command('connect')
    .description('Store in GitLab what the hub needs: a kubeconfig of its own for the cluster, and the client of Entra ID.')
    .option('--outputs <file>', 'what tofu output -json prints; - is standard input', '-')
    .option('--renew', 'replace a credential that works when it is old')
    .option('--max-age <days>', 'when it is old', '30')
    .option('--grace <duration>', 'how long a replaced credential stays valid; a later run takes it away', '1h')
    .option('--dist <folder>', 'render that says which CI variables there must be', 'dist')
    .action(async (options: ConnectOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue project connect' });
      const { connectProject } = await import('../kubernetes/connect-project.js');
      await connectProject(session.io, options);
    });
}
