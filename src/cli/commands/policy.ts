import { existsSync, readFileSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { parseField } from '../../base/field-path';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { Reporter } from '../reporter';
import type { Session } from '../session';
import { today } from '../today';
import { writeReport } from '../write-report';

const INVENTORY = 'inventory.json';

interface PolicyOptions {
  readonly json?: boolean;
  readonly codeQuality?: string;
  readonly junit?: string;
}

/** `blue policy`: what the policy says of a rendered folder. */
export function policyCommand(session: Session): Command {
  return new Command('policy')
    .description('Apply the policy to what is rendered: pinned versions, secrets, limits, privileges, backups, names.')
    .argument('[dist]', 'folder that blue synth has written to', 'dist')
    .option('--json', 'print one JSON document')
    .option('--code-quality <file>', 'also write a code-quality report for GitLab')
    .option('--junit <file>', 'also write a JUnit report')
    .action((dist: string, options: PolicyOptions) => policy(session, dist, options));
}

async function policy(session: Session, dist: string, options: PolicyOptions): Promise<void> {
  const { cwd } = session.io;
  const folder = resolve(cwd, dist);
  const shown = relative(cwd, folder).split(sep).join('/') || '.';
  const codeQuality = options.codeQuality && resolve(cwd, options.codeQuality);
  // First an empty one: a report that cannot be written shall not cost the result.
  if (codeQuality) writeReport(codeQuality, '[]\n');
  const reporter = new Reporter(session.io, { json: options.json, codeQuality, file: shown });
  session.reporter = reporter;

  const { readTree } = await import('../../review/read-tree.js');
  const { judge } = await import('../../review/policy/judge.js');
  const { lineLocator } = await import('../../review/policy/line-locator.js');

  const tree = readTree(folder);
  const read = (file: string) => textOf(join(folder, file));
  const { report, issues } = judge(tree, read, today(session.io));
  reporter.data = { policy: report };
  if (options.junit) {
    const { formatJunit } = await import('../../review/policy/format-junit.js');
    writeReport(resolve(cwd, options.junit), formatJunit(report));
  }

  const locate = lineLocator(read);
  const placed = issues.map((issue): Issue => {
    if (issue.file !== undefined) return { ...issue, file: posix.join(shown, issue.file) };
    // Waivers are fields of the project, which are copied to the inventory.
    const line = locate(INVENTORY, ['review', ...parseField(issue.field)]) ?? 1;
    return { ...issue, file: posix.join(shown, INVENTORY), position: { line, column: 1 } };
  });
  if (placed.some(({ severity }) => severity === 'error')) throw new ProjectError(placed);
  const waived = report.findings.flatMap(({ waiver, subject, rule }) =>
    waiver ? [`waived until ${waiver.until}: ${subject} [${rule}], ${waiver.reason}`] : [],
  );
  reporter.succeeded(placed, [...waived, `${shown}: no errors by ${report.rules.length} rules of the policy`].join('\n'), {});
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
