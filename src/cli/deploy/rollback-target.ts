import { printable } from '../../base/printable';
import { failure } from '../failure';
import type { DeployCommit } from './deploy-commit';
import type { Repository } from './repository';
import { shortSha } from './short-sha';

/** How many commits are named to choose from. */
const SHOWN = 5;

/**
 * Finds the deploy commit to go back to.
 *
 * @param to Deploy commit, or commit or tag of the project: then the last deploy commit that was rendered from it. Empty
 * for what was deployed before the newest commit.
 * @param history Deploy commits, from the newest one on.
 * @throws ProjectError when there is no such one.
 */
export async function rollbackTarget(
  repository: Repository,
  remote: string,
  to: string | undefined,
  history: readonly DeployCommit[],
): Promise<DeployCommit> {
  const [, before] = history;
  if (!to && before) return before;
  if (!to) throw unknown('is not given, and nothing was deployed before', history);

  // A job has the tags only that its clone needed.
  const commit =
    (await repository.resolve(to)) ?? ((await fetchTag(repository, remote, to)) ? await repository.resolve(to) : undefined);
  const target = history.find(
    ({ sha, provenance }) => commit !== undefined && (sha === commit || provenance.sourceCommit === commit),
  );
  if (target) return target;
  throw unknown(`'${printable(to)}' is ${commit ? `${shortSha(commit)}, which was never deployed` : 'no commit'}`, history);
}

async function fetchTag(repository: Repository, remote: string, tag: string): Promise<boolean> {
  return await repository.succeeds(['fetch', '--quiet', '--no-write-fetch-head', remote, `refs/tags/${tag}:refs/tags/${tag}`]);
}

function unknown(message: string, history: readonly DeployCommit[]) {
  const choices = history.slice(0, SHOWN).map(({ sha, subject }) => `${shortSha(sha)} (${printable(subject)})`);
  return failure({
    field: '--to',
    rule: 'deploy/no-such-commit',
    message,
    hint: `name a deploy commit; the newest ones are ${choices.join(', ')}`,
  });
}
