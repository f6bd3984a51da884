import { Command, Option } from 'commander';
import { Reporter } from '../reporter';
import type { DiffOptions } from '../review/show-diff';
import type { Session } from '../session';

interface Options extends DiffOptions {
  readonly exitCode?: boolean;
}

/** `blue diff`: what deploying a render would do, on a laptop. */
export function diffCommand(session: Session): Command {
  return new Command('diff')
    .description('Show what deploying a render would do: dangers, what rolls out, what changes in every object.')
    .option('--base <ref>', 'what is deployed: a commit, or a folder (default: the deploy branch)')
    .option('--head <folder>', 'folder that blue synth has written to', 'dist')
    .option('--plan <file>', 'what blue plan summarize has written')
    .addOption(
      new Option('--format <format>', 'how to show it').choices(['terminal', 'json', 'markdown', 'html']).default('terminal'),
    )
    .option('--out <file>', 'file to write it to (default: standard output)')
    .option('--exit-code', 'end with 1 when something changes, as git diff does')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .action(async (options: Options) => {
      session.reporter = new Reporter(session.io, { file: 'blue diff' });
      const { showDiff } = await import('../review/show-diff.js');
      const changes = await showDiff(session.io, options);
      if (options.exitCode && changes) session.exitCode = 1;
    });
}
