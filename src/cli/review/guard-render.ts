import { resolve } from 'node:path';
import type { Issue } from '../../base/issue';
import { ProjectError } from '../../base/project-error';
import { makeReview } from '../../review/make-review';
import { readPlanSummary } from '../../review/read-plan-summary';
import { readTree } from '../../review/read-tree';
import { plural } from '../../review/words/plural';
import { slugOfRender } from '../deploy/slug-of-render';
import type { Io } from '../io';
import { deployedBase } from '../preview/deployed-base';

/** What `blue guard` is told. */
export interface GuardOptions {
  readonly dist: string;
  /** Commit or folder to compare with; the deploy branch by default. */
  readonly base?: string;
  /** File with the summary of a plan. */
  readonly plan?: string;
  readonly remote: string;
}

/**
 * Holds a render and a plan against what the project allows to be destroyed.
 *
 * @throws ProjectError with everything that is in the way, and when what is deployed cannot be read: a guard that cannot
 * see does not let anybody pass.
 */
export async function guardRender(io: Io, { dist, base, plan, remote }: GuardOptions): Promise<void> {
  const head = readTree(resolve(io.cwd, dist));
  const slug = slugOfRender(head, dist);
  const { tree } = await deployedBase(io, { base, remote, slug });
  const summary = plan === undefined ? undefined : readPlanSummary(resolve(io.cwd, plan), plan);
  const { dangers, objects } = makeReview({ base: tree, head, plan: summary });

  const issues = dangers.flatMap(({ verdict, subject, rule, message, hint }): Issue[] =>
    verdict === 'blocked' ? [{ severity: 'error', field: subject, rule, message, hint }] : [],
  );
  if (issues.length > 0) throw new ProjectError(issues);
  const deleted = objects.filter(({ type }) => type === 'deleted').length;
  const what = [plural(deleted, 'object'), ...(summary ? [`${destroyed(summary.changes)} of Terraform`] : [])].join(' and ');
  io.out(`${slug}: nothing is in the way; ${what} to be deleted\n`);
}

function destroyed(changes: readonly { readonly action: string }[]): string {
  return plural(changes.filter(({ action }) => action === 'delete' || action === 'replace').length, 'resource');
}
