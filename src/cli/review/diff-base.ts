import { ProjectError } from '../../base/project-error';
import { parseTree } from '../../review/parse-tree';
import { Repository } from '../deploy/repository';
import { shortSha } from '../deploy/short-sha';
import { readGitTree } from '../git/read-git-tree';
import type { Io } from '../io';
import { type BaseOptions, type DeployedBase, deployedBase } from '../preview/deployed-base';

/** What a diff compares with, and how that is called. */
interface DiffBase extends Pick<DeployedBase, 'tree'> {
  readonly name: string;
}

/**
 * Reads what is deployed, as far as a laptop can: from the remote, otherwise as it was fetched last. Where there is
 * neither, everything counts as new.
 *
 * @throws ProjectError when a base that was asked for is not there.
 */
export async function diffBase(io: Io, options: BaseOptions): Promise<DiffBase> {
  const repository = new Repository(io);
  const branch = `${options.remote}/deploy/${options.slug}`;
  const commit = async () => await repository.resolve(branch);
  if (options.base !== undefined) return { ...(await deployedBase(io, options)), name: options.base };
  try {
    const { tree } = await deployedBase(io, options);
    if (!tree) return { name: 'nothing: there is no deploy branch yet' };
    return { tree, name: `${branch} at ${shortSha((await commit()) ?? '')}` };
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    const sha = await commit();
    if (!sha) {
      io.err(`${branch} cannot be read here, so everything counts as new; name what to compare with by --base\n`);
      return { name: 'nothing' };
    }
    io.err(`${options.remote} cannot be reached; compared with what was fetched last\n`);
    return { tree: parseTree(await readGitTree(io.cwd, sha)), name: `${branch} at ${shortSha(sha)}, as fetched last` };
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof ProjectError && error.issues.every(({ rule }) => rule === 'git/failed');
}
