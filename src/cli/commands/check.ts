import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { findProjectFile } from '../load/find-project-file';
import { Reporter } from '../reporter';
import type { Session } from '../session';
import { today } from '../today';
import { writeReport } from '../write-report';

interface CheckOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  readonly codeQuality?: string;
}

/** `blue check`: everything that `blue synth` does, except writing, and the policy on what would be written. */
export function checkCommand(session: Session): Command {
  return new Command('check')
    .description('Check a project: resolve it, apply the rules, build everything, apply the policy, write nothing.')
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
  const { parseTree } = await import('../../review/parse-tree.js');
  const { judge } = await import('../../review/policy/judge.js');
  const { withoutTold } = await import('../../review/policy/without-told.js');

  const { project, locate, context } = await loadProject(file);
  reporter.locate = locate;
  const { files, warnings } = synthesize(project, context);
  const { report, issues } = judge(parseTree(files), (path) => files.get(path), today(session.io));
  reporter.data = { policy: report };

  const found = [...warnings, ...withoutTold(issues, warnings).map(inRender)];
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProjectError([...errors, ...found.filter((issue) => !errors.includes(issue))]);
  reporter.accept(found);
  const waived = report.findings.filter(({ waiver }) => waiver).length;
  const summary = `${project.slug}: no errors; ${files.size} files would be rendered`;
  reporter.succeeded(found, waived === 0 ? summary : `${summary}; ${waived} waived by the project`, {
    slug: project.slug,
    output: { files: files.size },
  });
}

/** What would be rendered is in no file yet: for GitLab, the project file is to blame. */
function inRender({ file, position, ...issue }: Issue): Issue {
  return file === undefined ? issue : { ...issue, at: position ? `${file}:${position.line}` : file };
}
