import { resolve } from 'node:path';
import { Command } from 'commander';
import { findProjectFile } from '../load/find-project-file';
import { Reporter } from '../reporter';
import type { Session } from '../session';
import { writeReport } from '../write-report';

interface CheckOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly codeQuality?: string;
}

/** `blue check`: everything that `blue synth` does, except writing. */
export function checkCommand(session: Session): Command {
  return new Command('check')
    .description('Check a project: resolve it, apply the rules, build everything, write nothing.')
    .argument('[file]', 'project file (default: project.ts, or project.yaml when there is none)')
    .option('--json', 'print one JSON document')
    .option('--code-quality <file>', 'also write a code-quality report for GitLab')
    .option('--strict', 'treat warnings as errors')
    .action((file: string | undefined, options: CheckOptions) => check(session, file, options));
}

async function check(session: Session, name: string | undefined, options: CheckOptions): Promise<void> {
  const { cwd } = session.io;
  const file = findProjectFile(cwd, name);
  const codeQuality = options.codeQuality && resolve(cwd, options.codeQuality);
  // First an empty one: a report that cannot be written shall not cost the result of the check.
  if (codeQuality) writeReport(codeQuality, '[]\n');
  const reporter = new Reporter(session.io, { ...options, codeQuality, file: file.name });
  session.reporter = reporter;

  const { loadProject } = await import('../load/load-project.js');
  const { synthesize } = await import('../../project/synthesize.js');

  const { project, locate, context } = await loadProject(file);
  reporter.locate = locate;
  const { files, warnings } = synthesize(project, context);
  reporter.accept(warnings);
  reporter.succeeded(warnings, `${project.slug}: no errors; ${files.size} files would be rendered`, {
    slug: project.slug,
    output: { files: files.size },
  });
}
