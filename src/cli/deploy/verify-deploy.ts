import { resolve } from 'node:path';
import { printable } from '../../base/printable';
import { parseTree } from '../../review/parse-tree';
import { durationOption } from '../duration-option';
import { failure } from '../failure';
import { formatElapsed } from '../format-elapsed';
import { readGitTree } from '../git/read-git-tree';
import { commitStatuses } from '../gitlab/commit-status';
import { gitlabFromEnv } from '../gitlab/gitlab-from-env';
import type { Io } from '../io';
import { DeployBranch } from './deploy-branch';
import { expectedKustomizations } from './expected-kustomizations';
import { findDeployBranch } from './find-deploy-branch';
import { kustomizationStates } from './kustomization-state';
import { readOnlyAccess } from './read-only-access';
import { Repository } from './repository';
import { shortSha } from './short-sha';
import { waitForRollout } from './wait-for-rollout';

/** What `blue verify` is told. */
export interface VerifyOptions {
  /** Deploy commit; the newest one by default. */
  readonly sha?: string;
  /** Durations such as `20m`. */
  readonly timeout: string;
  readonly patience: string;
  readonly dist: string;
  readonly branch?: string;
  readonly remote: string;
}

/**
 * Waits until Flux has rolled out a deploy commit.
 *
 * What is expected is read from the commit itself, so it is right for a rollback, too. When `blue publish` has said that
 * another pipeline was quicker, there is nothing to wait for: that pipeline waits.
 *
 * @throws ProjectError when Flux fails, when nothing moves any more, and when there is no such commit.
 */
export async function verifyDeploy(io: Io, options: VerifyOptions): Promise<void> {
  const [timeout, patience] = [durationOption('--timeout', options.timeout), durationOption('--patience', options.patience)];
  const { DEPLOY_SUPERSEDED: superseded, DEPLOY_SHA: published } = io.env;
  if (superseded === 'true' && (!options.sha || options.sha === published)) {
    io.out('a newer commit of the project is deployed; its own pipeline verifies it\n');
    return;
  }

  const gitlab = gitlabFromEnv(io);
  const { sha, tree } = await deployed(io, options);
  const kustomizations = expectedKustomizations(tree);
  const begin = io.now().getTime();
  io.err(`${shortSha(sha)}: waiting for Flux to roll out ${kustomizations.join(', ')}\n`);
  await waitForRollout(io, {
    kustomizations,
    timeout,
    patience,
    states: async () => kustomizationStates(await commitStatuses(gitlab, sha)),
  });
  const elapsed = formatElapsed(io.now().getTime() - begin);
  io.out(
    `${shortSha(sha)}: rolled out, ${kustomizations.length} of ${kustomizations.length} Kustomizations are ready after ${elapsed}\n`,
  );
}

async function deployed(io: Io, { sha: wanted, branch, dist, remote }: VerifyOptions) {
  const repository = new Repository(io);
  const access = readOnlyAccess(remote);
  const name = branch ?? (await findDeployBranch(repository, access, resolve(io.cwd, dist)));
  const tip = await new DeployBranch(repository, access, name).fetch();
  const sha = await repository.resolve(wanted || (tip ?? ''));
  if (sha) return { sha, tree: parseTree(await readGitTree(io.cwd, sha)) };
  throw failure({
    field: '--sha',
    rule: 'deploy/no-such-commit',
    message: wanted
      ? `'${printable(wanted)}' is no commit of ${name}`
      : `there is no branch ${name}, so nothing was deployed yet`,
    hint: 'publish something first, or name a commit of the deploy branch',
  });
}
