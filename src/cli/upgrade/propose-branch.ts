import { commitAuthor } from '../deploy/commit-author';
import type { DeployAccess } from '../deploy/deploy-access';
import { gitSaid } from '../deploy/git-said';
import type { Repository } from '../deploy/repository';
import { failure } from '../failure';
import { GitError } from '../git/git';
import type { GitlabClient } from '../gitlab/gitlab-client';
import type { Purpose } from '../gitlab/purpose';
import { TOKEN_VARIABLE } from '../gitlab/token-variable';
import type { Io } from '../io';

export interface Proposal {
  /** Branch to make. */
  readonly branch: string;
  /** Branch that it shall be merged into. */
  readonly target: string;
  /** One line: what the commit and the merge request say. */
  readonly title: string;
  /** Changes the working tree. */
  change(): Promise<void>;
}

const PURPOSE: Purpose = { doing: 'open a merge request', role: 'Developer' };

/**
 * Changes something on a branch of its own and opens a merge request for it. Afterwards the working tree is on the commit
 * where it was.
 *
 * @returns address of the merge request.
 * @throws ProjectError when something is not committed, when the change fails, and when the push is refused.
 */
export async function proposeBranch(
  io: Io,
  repository: Repository,
  access: DeployAccess,
  gitlab: GitlabClient,
  { branch, target, title, change }: Proposal,
): Promise<string> {
  if (await repository.run(['status', '--porcelain']))
    throw failure({
      rule: 'upgrade/uncommitted',
      message: 'there are changes that are not committed, and they would become part of it',
      hint: 'commit or remove them first',
    });
  const before = await repository.attempt(['symbolic-ref', '--short', 'HEAD']).catch(() => repository.run(['rev-parse', 'HEAD']));
  await repository.run(['checkout', '--quiet', '-b', branch]);
  try {
    await change();
    await repository.run(['add', '--all']);
    await repository.run(['commit', '--quiet', '--no-verify', '--no-gpg-sign', '-m', title], { env: commitAuthor(io.env) });
    return await open(repository, access, gitlab, { branch, target, title });
  } finally {
    await repository.run(['checkout', '--quiet', '--force', before]);
    await repository.run(['branch', '--quiet', '-D', branch]);
  }
}

/** GitLab opens the merge request with the push; a server that knows no push options is asked to afterwards. */
async function open(
  repository: Repository,
  access: DeployAccess,
  gitlab: GitlabClient,
  { branch, target, title }: Omit<Proposal, 'change'>,
): Promise<string> {
  const path = `${gitlab.project}/merge_requests`;
  const options = ['create', `target=${target}`, `title=${title}`, 'remove_source_branch'];
  if (!(await push(repository, access, branch, options))) {
    await push(repository, access, branch, []);
    await gitlab.post(path, PURPOSE, { source_branch: branch, target_branch: target, title, remove_source_branch: true });
  }
  const [opened] = await gitlab.list<{ web_url: string }>(path, PURPOSE, { state: 'opened', source_branch: branch });
  return opened?.web_url ?? branch;
}

/** Whether the server knows push options, when there are any. */
async function push(
  repository: Repository,
  { url, env }: DeployAccess,
  branch: string,
  options: readonly string[],
): Promise<boolean> {
  const pushOptions = options.map((option) => `--push-option=merge_request.${option}`);
  try {
    await repository.attempt(['push', '--quiet', '--no-verify', ...pushOptions, url, `${branch}:refs/heads/${branch}`], { env });
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (/does not support push options/.test(error.stderr)) return false;
    throw failure({
      rule: 'upgrade/refused',
      message: `the remote does not let this job push ${branch}: ${gitSaid(error.stderr)}`,
      hint: `give ${TOKEN_VARIABLE} the role Developer`,
    });
  }
}
