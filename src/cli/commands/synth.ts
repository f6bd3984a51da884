import { dirname, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { findProjectFile } from '../load/find-project-file';
import { Reporter } from '../reporter';
import type { Session } from '../session';

interface SynthOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** `blue synth`: renders a project to disk. */
export function synthCommand(session: Session): Command {
  return new Command('synth')
    .description('Render a project: Terraform JSON and Kubernetes manifests.')
    .argument('[file]', 'project file (default: project.ts, or project.yaml when there is none)')
    .option('--out <folder>', 'folder to write to (default: dist beside the project file)')
    .option('--json', 'print one JSON document')
    .option('--strict', 'treat warnings as errors')
    .action((file: string | undefined, options: SynthOptions) => synth(session, file, options));
}

async function synth(session: Session, name: string | undefined, options: SynthOptions): Promise<void> {
  const { cwd } = session.io;
  const file = findProjectFile(cwd, name);
  const reporter = new Reporter(session.io, { ...options, file: file.name, outcome: 'nothing was written' });
  session.reporter = reporter;

  const { loadProject } = await import('../load/load-project.js');
  const { synthesize } = await import('../../project/synthesize.js');
  const { writeOutput } = await import('../../project/write-output.js');

  const { project, locate, context } = await loadProject(file);
  reporter.locate = locate;
  const { files, warnings } = synthesize(project, context);
  reporter.accept(warnings);

  const out = options.out === undefined ? join(dirname(file.path), 'dist') : resolve(cwd, options.out);
  const { written, removed, unchanged, bytes } = writeOutput(out, files);
  const folder = relative(cwd, out) || '.';
  reporter.succeeded(
    warnings,
    `${project.slug}: ${files.size} files (${written} written, ${removed} removed, ${unchanged} unchanged) in ${folder}`,
    { slug: project.slug, output: { folder, files: files.size, written, removed, unchanged, bytes } },
  );
}
