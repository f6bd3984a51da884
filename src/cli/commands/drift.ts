import { Command } from 'commander';
import { Reporter } from '../reporter';
import type { Session } from '../session';

/** `blue drift`: tells by an issue what is no longer as the default branch says. */
export function driftCommand(session: Session): Command {
  return new Command('drift')
    .description('Open, update or close the issue that tells what Terraform would change.')
    .requiredOption('--plan <file>', 'what blue plan summarize has written')
    .action(async ({ plan }: { readonly plan: string }) => {
      session.reporter = new Reporter(session.io, { file: 'blue drift' });
      const { reportDrift } = await import('../drift/report-drift.js');
      await reportDrift(session.io, plan);
    });
}
