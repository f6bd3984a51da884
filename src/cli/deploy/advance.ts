import { failure } from '../failure';
import type { Io } from '../io';
import { commitRender, type RenderCommit } from './commit-render';
import type { DeployAccess } from './deploy-access';
import type { DeployBranch } from './deploy-branch';
import type { Repository } from './repository';

/** How often it is tried in all. */
const ATTEMPTS = 4;

/** What became of the branch. */
export interface Advanced {
  /** `unchanged`: the files are what they were, and there is no commit. `superseded`: something newer is there. */
  readonly outcome: 'published' | 'unchanged' | 'superseded';
  /** Newest commit of the branch. */
  readonly sha: string;
}

/** What to publish on top of a commit; nothing when that one is newer than what would be published. */
export type NextCommit = (tip: string | undefined) => Promise<Omit<RenderCommit, 'parent'> | undefined>;

/**
 * Moves the deploy branch on by one commit.
 *
 * When somebody else publishes at the same time, everything is decided again on top of what they have published.
 *
 * @param next Looks at the newest commit of the branch (nothing when there is no branch yet) and decides.
 * @throws ProjectError when the push is refused, and when others are quicker again and again.
 */
export async function advance(
  io: Pick<Io, 'env' | 'err' | 'sleep'>,
  repository: Repository,
  access: DeployAccess,
  branch: DeployBranch,
  next: NextCommit,
): Promise<Advanced> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const parent = await branch.fetch();
    const commit = await next(parent);
    if (parent && !commit) return { outcome: 'superseded', sha: parent };
    if (!commit) throw new Error('nothing can be newer than nothing');
    if (parent && (await repository.run(['rev-parse', `${parent}^{tree}`])) === commit.tree)
      return { outcome: 'unchanged', sha: parent };

    const sha = await commitRender(io, repository, access, { ...commit, parent });
    if ((await branch.push(sha)) === 'pushed') return { outcome: 'published', sha };
    if (attempt === ATTEMPTS) break;
    io.err(
      `${branch.name}: somebody else has published in the meantime; trying again on top of that (${attempt} of ${ATTEMPTS - 1})\n`,
    );
    await io.sleep(1000 * attempt);
  }
  throw failure({
    rule: 'deploy/contended',
    message: `${branch.name} was changed by others ${ATTEMPTS} times while this job tried to publish`,
    hint: 'run the job again; jobs that publish should share a resource_group, so that they wait for each other',
  });
}
