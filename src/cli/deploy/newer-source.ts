import type { DeployCommit } from './deploy-commit';
import type { Repository } from './repository';

/**
 * Whether a newer state than ours is deployed already: its source commit is a descendant of ours.
 *
 * GitLab does not promise the order in which jobs of several pipelines run. A rollback does not count: it shows what
 * was deployed before it.
 *
 * @param source Commit that we would publish.
 * @param history Deploy commits, from the newest one on.
 * @returns the source commit of the newer state, or nothing.
 */
export async function newerSource(
  repository: Repository,
  remote: string,
  source: string,
  history: readonly DeployCommit[],
): Promise<string | undefined> {
  const last = history.find(({ provenance }) => provenance.rollbackOf === undefined)?.provenance.sourceCommit;
  if (last === undefined || last === source) return undefined;
  // Made after this job has cloned.
  if (!(await repository.succeeds(['cat-file', '-e', `${last}^{commit}`])))
    await repository.succeeds(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote, last]);
  return (await repository.succeeds(['merge-base', '--is-ancestor', source, last])) ? last : undefined;
}
