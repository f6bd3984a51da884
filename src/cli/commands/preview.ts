import { Command } from 'commander';
import type { PreviewOptions } from '../preview/preview-render';
import { Reporter } from '../reporter';
import type { Session } from '../session';

/** `blue preview`: shows in a merge request what it would deploy. */
export function previewCommand(session: Session): Command {
  return new Command('preview')
    .description('Show what a merge request would deploy: a report page, and a comment on the merge request.')
    .option('--dist <folder>', 'folder that blue synth has written to', 'dist')
    .option('--base <ref>', 'what is deployed: a commit, or a folder (default: the deploy branch)')
    .option('--plan <file>', 'what blue plan summarize has written')
    .option('--out <folder>', 'folder for report.html, comment.md and review.json', 'preview')
    .option('--remote <name>', 'remote of the repository', 'origin')
    .action(async (options: PreviewOptions) => {
      session.reporter = new Reporter(session.io, { file: 'blue preview' });
      const { previewRender } = await import('../preview/preview-render.js');
      await previewRender(session.io, options);
    });
}
