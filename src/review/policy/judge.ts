import type { Issue } from '../../base/issue';
import type { PolicyFinding } from '../model/policy-finding';
import type { PolicyReport } from '../model/policy-report';
import type { RenderedTree } from '../model/rendered-tree';
import { applyPolicy } from './apply-policy';
import { checkWaivers } from './check-waivers';
import { lineLocator } from './line-locator';

/** What the policy says of a render, on a day. */
export interface Judgement {
  readonly report: PolicyReport;
  /**
   * What has to be told, errors first: findings that nobody waives, with their file below the output folder, and what is
   * wrong with the waivers themselves, with their field of the project.
   */
  readonly issues: readonly Issue[];
}

/**
 * Applies the policy to a render and holds its waivers against the calendar.
 *
 * @param read Text of a file by its path below the output folder, for lines; undefined when there is none.
 * @param today In UTC, as `2027-01-31`.
 */
export function judge(tree: RenderedTree, read: (file: string) => string | undefined, today: string): Judgement {
  const report = applyPolicy(tree, lineLocator(read));
  const issues = [
    ...report.findings.filter(({ waiver }) => !waiver).map(issueOf),
    ...checkWaivers(report, tree.inventory?.review?.waivers ?? [], today),
  ];
  return { report, issues: [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))] };
}

function issueOf({ severity, subject, rule, message, hint, file, line }: PolicyFinding): Issue {
  return { severity, field: subject, rule, message, hint, file, ...(line !== undefined && { position: { line, column: 1 } }) };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}
