import { resolve } from 'node:path';
import { parseTree } from '../../review/parse-tree';
import { failure } from '../failure';
import { readGitTree } from '../git/read-git-tree';
import type { Io } from '../io';
import { LIBRARY } from '../library';
import { advance } from './advance';
import { openDeployAccess } from './deploy-access';
import { DeployBranch } from './deploy-branch';
import { findDeployBranch } from './find-deploy-branch';
import { guardDeploy } from './guard-deploy';
import { outcomeWords } from './outcome-words';
import { Repository } from './repository';
import { rollbackTarget } from './rollback-target';
import { shortSha } from './short-sha';
import { writeDotenv } from './write-dotenv';

/** What `blue rollback` is told. */
export interface RollBackOptions {
  /** See {@link rollbackTarget}. */
  readonly to?: string;
  readonly dist: string;
  readonly branch?: string;
  readonly remote: string;
  readonly dotenv?: string;
}

/**
 * Publishes again what an earlier deploy commit holds, as a new commit that says what it takes back.
 *
 * It does not make data older: a database migration stays. The guard applies to it as to every publication.
 *
 * @throws ProjectError when there is no such commit, when the guard refuses, and when the push is refused.
 */
export async function rollBack(io: Io, options: RollBackOptions): Promise<void> {
  const repository = new Repository(io);
  const access = await openDeployAccess(io, repository, options.remote);
  try {
    const name = options.branch ?? (await findDeployBranch(repository, access, resolve(io.cwd, options.dist)));
    const branch = new DeployBranch(repository, access, name);
    const result = await advance(io, repository, access, branch, async (tip) => {
      if (tip === undefined) throw nothingDeployed(name);
      const target = await rollbackTarget(repository, options.remote, options.to, await branch.history(tip));
      io.err(`${name}: from ${shortSha(tip)} back to ${shortSha(target.sha)} (${target.subject})\n`);

      const head = parseTree(await readGitTree(io.cwd, target.sha));
      guardDeploy(head, parseTree(await readGitTree(io.cwd, tip)));
      const { sourceCommit = target.sha, sourceRef, mergeRequest, blueVersion = LIBRARY.version } = target.provenance;
      const pipeline = io.env['CI_PIPELINE_URL'] || undefined;
      return {
        tree: await repository.run(['rev-parse', `${target.sha}^{tree}`]),
        subject: `Roll back to ${shortSha(target.sha)}: ${target.subject}`,
        provenance: { sourceCommit, sourceRef, pipeline, blueVersion, mergeRequest, rollbackOf: tip },
      };
    });
    if (options.dotenv) writeDotenv(io.cwd, options.dotenv, result);
    io.out(`${name}: ${outcomeWords(result, access)}\n`);
    if (result.outcome === 'published')
      io.err('The next pipeline of the default branch publishes its own state again: revert the change there.\n');
  } finally {
    access.close();
  }
}

function nothingDeployed(branch: string) {
  return failure({
    field: '--branch',
    rule: 'deploy/branch',
    message: `there is no branch ${branch}, so nothing was deployed yet`,
    hint: 'publish something first, or name the right branch',
  });
}
