import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '../../base/printable';
import type { RenderedTree } from '../../review/model/rendered-tree';
import { parseTree } from '../../review/parse-tree';
import { readTree } from '../../review/read-tree';
import { DeployBranch } from '../deploy/deploy-branch';
import { readOnlyAccess } from '../deploy/read-only-access';
import { Repository } from '../deploy/repository';
import { failure } from '../failure';
import { readGitTree } from '../git/read-git-tree';
import type { Io } from '../io';

/** What a render is compared with. */
export interface DeployedBase {
  /** Absent when nothing is deployed yet. */
  readonly tree?: RenderedTree;
  /** Commit of the project that it was rendered from, where it says so. */
  readonly sourceCommit?: string;
}

export interface BaseOptions {
  /** Commit or folder. @default the deploy branch of the remote */
  readonly base?: string;
  readonly remote: string;
  /** Slug of the project, for the name of the deploy branch. */
  readonly slug: string;
}

/**
 * Reads what is deployed now.
 *
 * @throws ProjectError when the remote cannot be reached, and when what was asked for is not there.
 */
export async function deployedBase(io: Pick<Io, 'cwd' | 'env'>, { base, remote, slug }: BaseOptions): Promise<DeployedBase> {
  if (base !== undefined && isFolder(resolve(io.cwd, base))) return { tree: readTree(resolve(io.cwd, base)) };

  const repository = new Repository(io);
  const branch = new DeployBranch(repository, readOnlyAccess(remote), `deploy/${slug}`);
  const sha = base === undefined ? await branch.fetch() : await repository.resolve(base);
  if (sha === undefined && base === undefined) return {};
  if (sha === undefined)
    throw failure({
      field: '--base',
      rule: 'render/no-base',
      message: `'${printable(base ?? '')}' is neither a folder nor a commit of this repository`,
      hint: 'leave it out to compare with what is deployed',
    });
  const [newest] = await branch.history(sha, 1);
  return { tree: parseTree(await readGitTree(io.cwd, sha)), sourceCommit: newest?.provenance.sourceCommit };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
