import { TOKEN_VARIABLE } from '../gitlab/token-variable';
import type { Io } from '../io';
import { openDeployKey } from './deploy-key';
import { gitConfigEnv } from './git-config-env';
import type { Repository } from './repository';
import { sshCommand } from './ssh-command';

/** How the deploy branch is reached, and whether commits to it are signed. */
export interface DeployAccess {
  /** Name of the remote, under which what is fetched is kept. */
  readonly remote: string;
  /** Name or address to fetch from and to push to. */
  readonly url: string;
  /** Environment of Git for fetch and push: credentials are here and nowhere else. */
  readonly env: Readonly<Record<string, string>>;
  /** Environment of Git for commits, when they are signed. */
  readonly signing?: Readonly<Record<string, string>>;
  /** Removes what was written to the disk for it. */
  close(): void;
}

/**
 * Decides how to reach the deploy branch.
 *
 * With `DEPLOY_KEY`, by SSH with that key, and commits are signed with it. Without it, by HTTPS with the token in
 * `BLUE_GITLAB_TOKEN`, and without that with what the remote has: the job token that GitLab's runner has put into its
 * address, or whatever a developer uses.
 *
 * @param remote Name of a remote of the repository.
 * @throws ProjectError when there is no such remote, and when the key cannot be used.
 */
export async function openDeployAccess(io: Io, repository: Repository, remote: string): Promise<DeployAccess> {
  const address = await repository.run(['remote', 'get-url', '--push', remote]);
  const { DEPLOY_KEY: keyFile, [TOKEN_VARIABLE]: token } = io.env;
  if (keyFile) return withKey(io, remote, address, keyFile);

  // Whoever is named in the address (the job token) would win over the token.
  const [, scheme, rest] = /^(https?:\/\/)(?:[^@/]*@)?(.+)$/.exec(address) ?? [];
  if (token && scheme && rest) {
    const url = `${scheme}${rest}`;
    return { remote, url, env: gitConfigEnv(io.env, authorization(url, token)), close: () => undefined };
  }
  return { remote, url: remote, env: {}, close: () => undefined };
}

function withKey(io: Io, remote: string, address: string, keyFile: string): DeployAccess {
  const key = openDeployKey(io.cwd, keyFile);
  try {
    const url = sshAddress(io.env, address);
    return {
      remote,
      url: url ?? remote,
      env: url ? { GIT_SSH_COMMAND: sshCommand(io, key.path) } : {},
      signing: gitConfigEnv(io.env, { 'gpg.format': 'ssh', 'user.signingkey': key.path }),
      close: () => key.remove(),
    };
  } catch (error) {
    key.remove();
    throw error;
  }
}

/** Where to reach the remote by SSH. Jobs clone by HTTPS and are told where GitLab listens for SSH. */
function sshAddress(env: Io['env'], address: string): string | undefined {
  const { CI_SERVER_SHELL_SSH_HOST: host, CI_SERVER_SHELL_SSH_PORT: port = '22', CI_PROJECT_PATH: path } = env;
  if (/^ssh:\/\/|^[^/\\:]+@[^/\\:]+:/.test(address)) return address;
  if (!/^https?:\/\//.test(address) || !host || !path) return undefined;
  return `ssh://git@${host}:${port}/${path}.git`;
}

function authorization(url: string, token: string): Record<string, string> {
  const basic = Buffer.from(`blue:${token}`).toString('base64');
  return { [`http.${new URL(url).origin}/.extraHeader`]: `Authorization: Basic ${basic}` };
}
