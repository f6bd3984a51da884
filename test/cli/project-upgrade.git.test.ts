import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeGitlab, TOKENS } from '../support/fake-gitlab/fake-gitlab';
import { GitProject } from './deploy/git-project';
import { gitlabJob } from './gitlab/gitlab-job';
import { FakeRegistry } from './upgrade/fake-registry';

const template = new GitProject();
let gitlab: FakeGitlab;
const registry = new FakeRegistry();
beforeAll(async () => {
  await registry.start();
  for (const version of ['1.0.0', '1.1.0', '2.0.0-rc.1']) registry.publish({ name: '@m2mgate/blue', version });
  registry.tags['@m2mgate/blue'] = { latest: '1.1.0', unstable: '2.0.0-rc.1' };
  registry.publish({
    name: 'projen',
    version: '0.103.25',
    bin: { projen: 'projen.js' },
    // What projen does that matters here: it makes files that depend on the platform.
    files: {
      'projen.js': `#!/usr/bin/env node
const { writeFileSync } = require('node:fs');
writeFileSync('.gitlab-ci.yml', '# made by ' + require(process.cwd() + '/node_modules/@m2mgate/blue/package.json').version + '\\n');\n`,
    },
  });
  const manifest = {
    name: 'example',
    private: true,
    dependencies: { '@m2mgate/blue': '1.0.0' },
    devDependencies: { projen: '0.103.25' },
  };
  writeFileSync(join(template.folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(template.folder, '.gitignore'), 'dist/\nnode_modules/\n');
  template.commit('Pin the platform');
});
afterAll(async () => {
  template.remove();
  await registry.stop();
});

let project: GitProject;
beforeEach(async () => {
  project = new GitProject(template);
  gitlab = await new FakeGitlab().start();
});
afterEach(async () => {
  project.remove();
  await gitlab.stop();
});

/** Plays npm and npx, where it does not matter what they do, and writes down how they are called. */
function playNpm(tags: Readonly<Record<string, string>>, script = ''): string {
  const bin = join(project.workspace.folder, 'bin');
  mkdirSync(bin);
  for (const name of ['npm', 'npx']) {
    const answer = `if [ "$1" = view ]; then echo '${JSON.stringify(tags)}'; exit; fi`;
    writeFileSync(
      join(bin, name),
      `#!/bin/sh\necho "${name} $@" >> '${bin}/calls.log'\n${answer}\necho changed > made-by-projen\n${script}\n`,
    );
    chmodSync(join(bin, name), 0o755);
  }
  return `${bin}:${process.env['PATH']}`;
}

const calls = () => readFileSync(join(project.workspace.folder, 'bin/calls.log'), 'utf8').trim().split('\n');
const remoteBranches = () => project.remoteGit('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');
const job = (env: Readonly<Record<string, string>>) => gitlabJob(gitlab, { CI_DEFAULT_BRANCH: 'main', ...env });

describe('project upgrade', () => {
  it('proposes the newest version with everything that projen makes of it, and leaves the clone as it was', async () => {
    const head = project.git('rev-parse', 'HEAD');
    const env = job({
      npm_config_registry: registry.url,
      npm_config_cache: join(project.workspace.folder, 'cache'),
      npm_config_userconfig: '/dev/null',
    });
    const { code, out, err } = await project.blue(env, 'project', 'upgrade');
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `opened a merge request: ${gitlab.project.web_url}/-/merge_requests/1\n`,
      err: '@m2mgate/blue: from 1.0.0 to 1.1.0\nnpm install\nnpx projen\n',
    });
    expect(gitlab.project.merge_requests).toMatchObject([
      { source_branch: 'blue/upgrade-1.1.0', target_branch: 'main', title: 'Upgrade @m2mgate/blue from 1.0.0 to 1.1.0' },
    ]);
    const branch = 'blue/upgrade-1.1.0';
    expect(project.remoteGit('log', '--format=%an %s', `main..${branch}`)).toBe('Blue Upgrade @m2mgate/blue from 1.0.0 to 1.1.0');
    expect(project.remoteGit('diff', '--name-only', 'main', branch).split('\n')).toEqual([
      '.gitlab-ci.yml',
      'package-lock.json',
      'package.json',
    ]);
    expect(project.remoteGit('show', `${branch}:.gitlab-ci.yml`)).toBe('# made by 1.1.0');
    expect(JSON.parse(project.remoteGit('show', `${branch}:package.json`))).toMatchObject({
      dependencies: { '@m2mgate/blue': '1.1.0' },
    });
    expect([
      project.git('rev-parse', 'HEAD'),
      project.git('branch', '--show-current'),
      project.git('status', '--porcelain'),
    ]).toEqual([head, 'main', '']);
  }, 60_000);

  it('opens the merge request with the push, where the server knows how', async () => {
    project.remoteGit('config', 'receive.advertisePushOptions', 'true');
    project.preReceive('env | grep ^GIT_PUSH_OPTION_ | sort > options');
    const PATH = playNpm({ latest: '1.1.0' });
    expect(await project.blue(job({ PATH }), 'project', 'upgrade')).toMatchObject({ code: 0 });
    expect(readFileSync(join(project.remote, 'options'), 'utf8').split('\n')).toEqual([
      'GIT_PUSH_OPTION_0=merge_request.create',
      'GIT_PUSH_OPTION_1=merge_request.target=main',
      'GIT_PUSH_OPTION_2=merge_request.title=Upgrade @m2mgate/blue from 1.0.0 to 1.1.0',
      'GIT_PUSH_OPTION_3=merge_request.remove_source_branch',
      'GIT_PUSH_OPTION_COUNT=4',
      '',
    ]);
    expect(calls()).toEqual([
      'npm view @m2mgate/blue dist-tags --json',
      'npm install --save-exact --no-audit --no-fund @m2mgate/blue@1.1.0',
      'npx --no-install projen',
    ]);
    expect(gitlab.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  });

  it('follows the channel that it is told, and pushes as somebody who may open a merge request', async () => {
    const PATH = playNpm({ latest: '1.1.0', unstable: '2.0.0-rc.1' });
    await project.blue(job({ PATH, DEPLOY_KEY: '/key/for/the/deploy/branch' }), 'project', 'upgrade', '--channel', 'unstable');
    expect(remoteBranches()).toContain('blue/upgrade-2.0.0-rc.1');
  });

  it.each([
    ['the version is current', { latest: '1.0.0' }, '@m2mgate/blue 1.0.0 is current'],
    ['the channel is behind', { latest: '0.9.0' }, '@m2mgate/blue 1.0.0 is current'],
  ])('does nothing when %s', async (_, tags, out) => {
    expect(await project.blue(job({ PATH: playNpm(tags) }), 'project', 'upgrade')).toMatchObject({
      code: 0,
      out: expect.stringContaining(out),
    });
    expect(remoteBranches()).toEqual(['main']);
  });

  it('does nothing while another upgrade waits', async () => {
    const { web_url } = gitlab.openMergeRequest({ title: 'x', source_branch: 'blue/upgrade-1.0.5', target_branch: 'main' });
    const { code, out } = await project.blue(job({ PATH: playNpm({ latest: '1.1.0' }) }), 'project', 'upgrade');
    expect([code, out]).toEqual([0, `@m2mgate/blue 1.1.0 is there; an upgrade waits to be merged or closed: ${web_url}\n`]);
    expect(remoteBranches()).toEqual(['main']);
  });

  it('does not come back with what somebody has closed', async () => {
    project.remoteGit('branch', 'blue/upgrade-1.1.0', 'main');
    const { code, out } = await project.blue(job({ PATH: playNpm({ latest: '1.1.0' }) }), 'project', 'upgrade');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('was proposed before and not merged; delete the branch blue/upgrade-1.1.0'),
    ]);
    expect(gitlab.project.merge_requests).toEqual([]);
  });

  it('goes back to where it was when something fails, and shows no secret of what has failed', async () => {
    const head = project.git('rev-parse', 'HEAD');
    const PATH = playNpm(
      { latest: '1.1.0' },
      'echo "npm error 401 https://blue:canary-password@registry.example.com" >&2; exit 1',
    );
    const { code, err } = await project.blue(job({ PATH }), 'project', 'upgrade');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^npm error 401[\s\S]*\[upgrade\/failed\]\n {2}npm install .* has failed; see what it says above/m),
    ]);
    expect(err).toContain('[upgrade/failed]');
    expect(err).not.toMatch(/canary/);
    expect([project.git('rev-parse', 'HEAD'), project.git('branch')]).toEqual([head, '* main']);
    expect(remoteBranches()).toEqual(['main']);
  });

  it('works in the clone of a job, which is on no branch', async () => {
    project.git('checkout', '--quiet', '--detach');
    const head = project.git('rev-parse', 'HEAD');
    expect(await project.blue(job({ PATH: playNpm({ latest: '1.1.0' }) }), 'project', 'upgrade')).toMatchObject({ code: 0 });
    expect(gitlab.project.merge_requests).toMatchObject([{ target_branch: 'main' }]);
    expect(project.git('rev-parse', '--symbolic-full-name', 'HEAD')).toBe('HEAD');
    expect(project.git('rev-parse', 'HEAD')).toBe(head);
  });

  it.each([
    [
      'something is not committed',
      () => writeFileSync(join(project.folder, 'project.ts'), '// changed\n'),
      {},
      'upgrade/uncommitted',
    ],
    [
      'the platform is not pinned',
      () => writeFileSync(join(project.folder, 'package.json'), '{"dependencies": {"@m2mgate/blue": "^1.0.0"}}'),
      {},
      'upgrade/not-pinned',
    ],
    ['there is no such channel', () => undefined, { channel: 'nightly' }, 'upgrade/channel'],
    ['the token may not read', () => undefined, { token: 'canary-unknown' }, 'gitlab/unauthorized'],
    ['the server refuses', () => project.preReceive('exit 1'), {}, 'upgrade/refused'],
  ])(
    'says so when %s',
    async (_, spoil, { channel = 'latest', token = TOKENS.api }: { channel?: string; token?: string }, rule) => {
      spoil();
      const env = job({ PATH: playNpm({ latest: '1.1.0' }), BLUE_GITLAB_TOKEN: token });
      const { code, err } = await project.blue(env, 'project', 'upgrade', '--channel', channel);
      expect([code, err]).toEqual([1, expect.stringContaining(`[${rule}]`)]);
      expect(err).not.toMatch(/canary/);
      expect(project.git('branch')).toBe('* main');
    },
  );
});
