import { Command } from 'commander';
import { Reporter } from '../reporter';
import type { SummarizeOptions } from '../review/summarize-plan-file';
import type { Session } from '../session';

/** `blue plan`: what is done with plans of Terraform. */
export function planCommand(session: Session): Command {
  return new Command('plan').description('Work with plans of Terraform or OpenTofu.').addCommand(summarizeCommand(session));
}

/** `blue plan summarize`: what of a plan may be kept and shown. */
function summarizeCommand(session: Session): Command {
  return new Command('summarize')
    .description('Reduce a plan to what reviewers may see: no secret is in the summary.')
    .argument('<plan>', 'what tofu show -json has written, or - for standard input')
    .option('--out <file>', 'file to write the summary to (default: standard output)')
    .option('--report <file>', 'also write the counts that GitLab shows (artifacts:reports:terraform)')
    .action(async (plan: string, options: SummarizeOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue plan summarize', outcome: 'nothing was written' });
      const { summarizePlanFile } = await import('../review/summarize-plan-file.js');
      await summarizePlanFile(session.io, plan, options);
    });
}
