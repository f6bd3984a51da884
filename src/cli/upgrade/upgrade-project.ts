import { openDeployAccess } from '../deploy/deploy-access';
import { Repository } from '../deploy/repository';
import { failure } from '../failure';
import { gitlabFromEnv } from '../gitlab/gitlab-from-env';
import type { Io } from '../io';
import { LIBRARY } from '../library';
import { compareVersions } from './compare-versions';
import { installedVersion } from './installed-version';
import { openUpgrade, UPGRADE_BRANCH } from './open-upgrade';
import { proposeBranch } from './propose-branch';
import { runTool } from './run-tool';

/** What `blue project upgrade` is told. */
export interface UpgradeOptions {
  /** Name of an npm dist-tag. */
  readonly channel: string;
  readonly remote: string;
}

/**
 * Opens a merge request with the newest version of the platform: installed, with everything that projen makes anew.
 *
 * There is none when the version is current, when another upgrade waits to be merged, and when somebody has closed this
 * one: its branch is still there.
 *
 * @throws ProjectError when npm, projen, Git or GitLab fail.
 */
export async function upgradeProject(io: Io, { channel, remote }: UpgradeOptions): Promise<void> {
  const gitlab = gitlabFromEnv(io);
  const installed = installedVersion(io.cwd, LIBRARY.name);
  const newest = await newestVersion(io, channel);
  if (compareVersions(newest, installed) <= 0) {
    io.out(`${LIBRARY.name} ${installed} is current; the newest version on the channel ${channel} is ${newest}\n`);
    return;
  }
  const waiting = await openUpgrade(gitlab);
  if (waiting) {
    io.out(`${LIBRARY.name} ${newest} is there; an upgrade waits to be merged or closed: ${waiting}\n`);
    return;
  }

  const repository = new Repository(io);
  const branch = `${UPGRADE_BRANCH}${newest}`;
  // What a deploy key pushes has no author, and what a job token pushes starts no pipeline.
  const access = await openDeployAccess({ ...io, env: { ...io.env, DEPLOY_KEY: undefined } }, repository, remote);
  if (await repository.run(['ls-remote', '--heads', access.url, `refs/heads/${branch}`], { env: access.env })) {
    io.out(
      `${LIBRARY.name} ${newest} was proposed before and not merged; delete the branch ${branch} to have it proposed again\n`,
    );
    return;
  }

  io.err(`${LIBRARY.name}: from ${installed} to ${newest}\n`);
  const target = io.env['CI_DEFAULT_BRANCH'] || (await repository.run(['rev-parse', '--abbrev-ref', 'HEAD']));
  const url = await proposeBranch(io, repository, access, gitlab, {
    branch,
    target,
    title: `Upgrade ${LIBRARY.name} from ${installed} to ${newest}`,
    change: async () => {
      io.err('npm install\n');
      await runTool(io, 'npm', ['install', '--save-exact', '--no-audit', '--no-fund', `${LIBRARY.name}@${newest}`]);
      io.err('npx projen\n');
      await runTool(io, 'npx', ['--no-install', 'projen']);
    },
  });
  io.out(`opened a merge request: ${url}\n`);
}

async function newestVersion(io: Io, channel: string): Promise<string> {
  const answer = await runTool(io, 'npm', ['view', LIBRARY.name, 'dist-tags', '--json']);
  const tags = JSON.parse(answer || '{}') as Readonly<Record<string, string>>;
  const version = tags[channel];
  if (version !== undefined) return version;
  throw failure({
    field: '--channel',
    rule: 'upgrade/channel',
    message: `is no channel of ${LIBRARY.name}`,
    got: channel,
    expected: Object.keys(tags).join(', '),
  });
}
