import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BRANCH, GitProject } from './deploy/git-project';
import { changeRender, emptyLayer } from './deploy/small-render';

const template = new GitProject();
afterAll(() => template.remove());
let project: GitProject;
beforeEach(() => {
  project = new GitProject(template);
});
afterEach(() => project.remove());

const JOB = {
  CI_COMMIT_REF_NAME: 'main',
  CI_PIPELINE_URL: 'https://gitlab.example.com/m2mgate/example/-/pipelines/12',
  CI_SERVER_HOST: 'gitlab.example.com',
};

/** What later jobs are told. */
function dotenv(name = 'publish.env'): Record<string, string> {
  const lines = readFileSync(join(project.folder, name), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split('=') as [string, string]));
}

describe('publish', () => {
  it('makes the branch, with what Flux reads and nothing else, and says where it comes from', async () => {
    const source = project.commit("Merge branch 'change' into 'main'\n\nAdd a thing\n\nSee merge request m2mgate/example!7");
    writeFileSync(join(project.dist, 'notes.txt'), 'of somebody\n');
    const { code, out, err } = await project.blue({ ...JOB, CI_COMMIT_SHA: source }, 'publish', '--dotenv', 'publish.env');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(new RegExp(`^${BRANCH}: published as [0-9a-f]{8}, not signed`)),
    });
    expect(err).toMatch(new RegExp(`^${BRANCH}: \\d+ files, rendered from ${source.slice(0, 8)} by blue `));

    expect(project.files()).toContain('cluster/broker/kafka/kafka-broker.yaml');
    expect(project.files()).toContain('inventory.json');
    expect(project.files().filter((file) => !/^(hub|cluster)\/|^inventory\.json$/.test(file))).toEqual([]);
    expect(project.trailers()).toEqual([
      `Source-Commit: ${source}`,
      'Source-Ref: main',
      'Pipeline: https://gitlab.example.com/m2mgate/example/-/pipelines/12',
      expect.stringMatching(/^Blue-Version: \d+\.\d+\.\d+/),
      'Merge-Request: m2mgate/example!7',
    ]);
    expect(project.remoteGit('log', '-1', '--format=%an <%ae> %cn %P|%s', BRANCH)).toBe(
      `Blue <blue@noreply.gitlab.example.com> Blue |example-m2mgate-cloud at ${source.slice(0, 8)}: Merge branch 'change' into 'main'`,
    );
    expect(dotenv()).toEqual({ DEPLOY_CHANGED: 'true', DEPLOY_SHA: project.deployed, DEPLOY_SUPERSEDED: 'false' });
  });

  it('stores every file byte for byte, whatever Git would make of it', async () => {
    writeFileSync(join(project.folder, '.gitattributes'), '* text=auto\n');
    project.git('config', 'core.autocrlf', 'input');
    const path = 'cluster/broker/kafka/kafka-broker.yaml';
    const text = `# one\r\n${readFileSync(join(project.dist, path), 'utf8')}# end`;
    writeFileSync(join(project.dist, path), text);
    await project.blue({}, 'publish');
    expect(project.remoteGit('show', `${BRANCH}:${path}`)).toBe(text);
  });

  it('refuses the render of another project, before anything is fetched', async () => {
    const { code, err } = await project.blue({ ...JOB, CI_PROJECT_ID: '571' }, 'publish');
    expect([code, project.deployed]).toEqual([1, undefined]);
    expect(err).toContain('error  gitlabProjectId  [deploy/other-project]');
    expect(err).toMatch(/got: +570\n {2}expected: 571\n/);
    expect((await project.blue({ ...JOB, CI_PROJECT_ID: '570' }, 'publish')).code).toBe(0);
  });

  it('makes no commit when no file has changed', async () => {
    await project.blue({}, 'publish');
    const before = project.deployed;
    project.commit('Only a comment');
    const { code, out } = await project.blue({}, 'publish', '--dotenv', 'publish.env');
    expect([code, out]).toEqual([0, `${BRANCH}: nothing has changed since ${before?.slice(0, 8)}; there is no new commit\n`]);
    expect(project.deployed).toBe(before);
    expect(dotenv()).toEqual({ DEPLOY_CHANGED: 'false', DEPLOY_SHA: before, DEPLOY_SUPERSEDED: 'false' });
  });

  it('adds to what is there, and touches neither working tree nor index', async () => {
    await project.blue({}, 'publish');
    const first = project.deployed;
    changeRender(project.dist, 24);
    project.commit('Keep the log for a day');
    writeFileSync(join(project.folder, 'staged.txt'), 'x');
    project.git('add', 'staged.txt');
    const { code } = await project.blue({}, 'publish');
    expect(code).toBe(0);
    expect(project.history).toEqual([project.deployed, first]);
    expect(project.remoteGit('diff', '--name-only', `${first}`, BRANCH)).toBe('cluster/broker/kafka/kafka-broker.yaml');
    expect(project.git('status', '--porcelain')).toBe('A  staged.txt');
  });

  it('stops when a newer commit of the project is deployed already, even one that it has never seen', async () => {
    const older = project.git('rev-parse', 'HEAD');
    const newer = project.commit('Newer');
    changeRender(project.dist, 24);
    await project.blue({ CI_COMMIT_SHA: newer }, 'publish');
    const before = project.deployed;

    // The older job has cloned before the newer commit was made.
    project.git('reset', '--quiet', '--hard', older);
    project.git('update-ref', '-d', 'refs/remotes/origin/main');
    project.git('reflog', 'expire', '--expire=now', '--all');
    project.git('gc', '--quiet', '--prune=now');
    changeRender(project.dist, 48);
    const { code, out, err } = await project.blue({ CI_COMMIT_SHA: older }, 'publish', '--dotenv', 'publish.env');
    expect([code, out]).toEqual([0, `${BRANCH}: superseded by ${before?.slice(0, 8)}; nothing was published\n`]);
    expect(err).toContain(`${newer.slice(0, 8)} is newer than ${older.slice(0, 8)} and is deployed already`);
    expect(project.deployed).toBe(before);
    expect(dotenv()).toEqual({ DEPLOY_CHANGED: 'false', DEPLOY_SHA: before, DEPLOY_SUPERSEDED: 'true' });
  });

  it('knows in a shallow clone, too, that nothing newer is deployed', async () => {
    await project.blue({}, 'publish');
    for (const message of ['Two', 'Three', 'Four']) project.commit(message);
    const shallow = join(project.workspace.folder, 'shallow');
    project.git('clone', '--quiet', '--depth=1', `file://${project.remote}`, shallow);
    changeRender(project.dist, 24);
    const { code, out } = await project.workspace.blueOn({ cwd: shallow, env: {} }, 'publish', '--dist', project.dist);
    expect([code, out]).toEqual([0, expect.stringContaining('published as')]);
    expect(project.history).toHaveLength(2);
  });

  it('publishes on top of what somebody else has published since it has looked', async () => {
    await project.blue({}, 'publish');
    const first = project.deployed ?? '';
    const other = project.remoteGit('commit-tree', `${first}^{tree}`, '-p', first, '-m', 'Of somebody else');
    const spy = project.spyOnGit(
      `if [ "$1" = push ] && [ ! -e raced ]; then touch raced; "$REAL" -C '${project.remote}' update-ref refs/heads/${BRANCH} ${other}; fi`,
    );
    changeRender(project.dist, 24);
    const { code, err } = await project.blue({ PATH: spy.PATH }, 'publish');
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('somebody else has published in the meantime; trying again on top of that (1 of 3)'),
    ]);
    expect(project.history).toEqual([project.deployed, other, first]);
    expect(spy.calls()).not.toMatch(/--force|\+[0-9a-f]{40}:/);
  });

  it('leaves it at that when what somebody else has published is newer', async () => {
    await project.blue({}, 'publish');
    const first = project.deployed ?? '';
    const older = project.git('rev-parse', 'HEAD');
    const newer = project.commit('Newer');
    const other = project.remoteGit('commit-tree', `${first}^{tree}`, '-p', first, '-m', 'x', '-m', `Source-Commit: ${newer}`);
    const spy = project.spyOnGit(
      `if [ "$1" = push ]; then "$REAL" -C '${project.remote}' update-ref refs/heads/${BRANCH} ${other}; fi`,
    );
    changeRender(project.dist, 24);
    const { code, out } = await project.blue({ PATH: spy.PATH, CI_COMMIT_SHA: older }, 'publish');
    expect([code, out]).toEqual([0, expect.stringContaining('superseded by')]);
    expect(project.deployed).toBe(other);
  });

  it('gives up when others are quicker every time', async () => {
    await project.blue({}, 'publish');
    const first = project.deployed;
    // Moves the branch while the server updates it, which it must not do while the new objects are in quarantine.
    project.preReceive(
      `unset GIT_QUARANTINE_PATH; export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x
       git update-ref refs/heads/${BRANCH} "$(git commit-tree ${BRANCH}^{tree} -p ${BRANCH} -m "$RANDOM$$")"`,
    );
    changeRender(project.dist, 24);
    const { code, err } = await project.blue({}, 'publish');
    expect(code).toBe(1);
    expect(err).toMatch(/\(1 of 3\)[\s\S]*\(2 of 3\)[\s\S]*\(3 of 3\)/);
    expect(err).toContain('[deploy/contended]');
    expect(project.history).toHaveLength(5);
    expect(project.history.at(-1)).toBe(first);
  });

  it('tells what the server says when it may not push', async () => {
    project.preReceive('echo "GitLab: You are not allowed to push code to protected branches on this project." >&2; exit 1');
    const { code, err } = await project.blue({}, 'publish');
    expect(code).toBe(1);
    expect(err).toMatch(
      /\[deploy\/refused\]\n.*pre-receive hook declined.*You are not allowed to push code to protected branches/,
    );
    expect(err.split('[deploy/refused]')).toHaveLength(2);
  });

  it('asks GitLab not to start a pipeline, where the server knows how to be asked', async () => {
    project.remoteGit('config', 'receive.advertisePushOptions', 'true');
    project.preReceive('echo "$GIT_PUSH_OPTION_COUNT $GIT_PUSH_OPTION_0" > options');
    await project.blue({}, 'publish');
    expect(readFileSync(join(project.remote, 'options'), 'utf8')).toBe('1 ci.skip\n');
  });

  it('refuses a render that lacks a whole layer', async () => {
    await project.blue({}, 'publish');
    const before = project.deployed;
    emptyLayer(project.dist, 'cluster/broker');
    const { code, err } = await project.blue({}, 'publish', '--dotenv', 'publish.env');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^[\s\S]*blue publish: \d+ errors?; nothing was published\n[\s\S]*broker/),
    ]);
    expect(project.deployed).toBe(before);
    expect(existsSync(join(project.folder, 'publish.env'))).toBe(false);
  });

  it.each([
    ['there is no render', (dist: string) => rmSync(dist, { recursive: true }), 'render/missing'],
    ['the render is none of blue', (dist: string) => rmSync(join(dist, 'inventory.json')), 'render/no-inventory'],
    ['the remote is gone', () => rmSync(project.remote, { recursive: true }), 'git/failed'],
    [
      'a file is not what blue writes',
      (dist: string) => {
        mkdirSync(join(dist, 'cluster/x'), { recursive: true });
        writeFileSync(join(dist, 'cluster/x/y.yaml'), '}');
      },
      'render/unreadable',
    ],
  ])('says so when %s', async (_, spoil, rule) => {
    spoil(project.dist);
    const { code, err } = await project.blue({}, 'publish');
    expect([code, err]).toEqual([1, expect.stringContaining(`[${rule}]`)]);
  });
});
