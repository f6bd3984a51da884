import { resolve } from 'node:path';
import { readPlanSummary } from '../../review/read-plan-summary';
import { type KeptIssue, keepDriftIssue } from '../gitlab/drift-issue';
import { gitlabFromEnv } from '../gitlab/gitlab-from-env';
import type { Io } from '../io';
import { describeDrift } from './describe-drift';

const WORDS: Readonly<Record<KeptIssue['outcome'], string>> = {
  none: 'nothing drifts',
  opened: 'something drifts; opened an issue',
  updated: 'something else drifts than before; updated the issue',
  unchanged: 'the same drifts as before; the issue is open',
  closed: 'nothing drifts any more; closed the issue',
  dismissed: 'the same drifts as in the issue that somebody has closed; it stays closed',
};

/**
 * Tells what drifts by one issue of the project: opens, updates and closes it.
 *
 * @param plan File with the summary of a plan, relative to the working directory.
 * @throws ProjectError when there is no such file, and when GitLab refuses.
 */
export async function reportDrift(io: Io, plan: string): Promise<void> {
  const summary = readPlanSummary(resolve(io.cwd, plan), plan);
  const { outcome, url } = await keepDriftIssue(
    gitlabFromEnv(io),
    describeDrift(summary, io.env['CI_PIPELINE_URL'] || undefined),
  );
  io.out(`${WORDS[outcome]}${url ? `: ${url}` : ''}\n`);
}
