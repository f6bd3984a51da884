import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BRANCH, GitProject } from './deploy/git-project';
import { changeRender } from './deploy/small-render';

const project = new GitProject();
/** Deploy commits and their source commits, the oldest one first. */
const deployed: string[] = [];
const sources: string[] = [];

/** Three deployments: the log is kept for a day, for two, for four. */
beforeAll(async () => {
  for (const hours of [24, 48, 96]) {
    sources.push(project.commit(`Keep the log for ${hours} hours`));
    changeRender(project.dist, hours);
    await project.blue({ CI_COMMIT_REF_NAME: 'main' }, 'publish');
    deployed.push(project.deployed ?? '');
  }
}, 60_000);
afterAll(() => project.remove());

/** Every test finds the third one deployed. */
afterEach(() => {
  project.remoteGit('update-ref', `refs/heads/${BRANCH}`, deployed[2] ?? '');
  for (const ref of ['refs/heads/deploy/other', 'refs/tags/v1.0.0']) project.remoteGit('update-ref', '-d', ref);
});

const tree = (commit: string) => project.remoteGit('rev-parse', `${commit}^{tree}`);
const short = (commit = '') => commit.slice(0, 8);

describe('rollback', () => {
  it('publishes what was deployed before, as a new commit that says what it takes back', async () => {
    const env = { CI_PIPELINE_URL: 'https://gitlab.example.com/-/pipelines/99' };
    const { code, out, err } = await project.blue(env, 'rollback', '--dotenv', 'publish.env');
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^${BRANCH}: published as`))]);
    expect(err).toContain(`from ${short(deployed[2])} back to ${short(deployed[1])}`);
    expect(err).toContain('revert the change there');
    expect(project.history).toEqual([project.deployed, ...[...deployed].reverse()]);
    expect(tree(BRANCH)).toBe(tree(deployed[1] ?? ''));
    expect(project.trailers()).toEqual([
      `Source-Commit: ${sources[1]}`,
      'Source-Ref: main',
      'Pipeline: https://gitlab.example.com/-/pipelines/99',
      expect.stringMatching(/^Blue-Version: /),
      `Rollback-Of: ${deployed[2]}`,
    ]);
    expect(readFileSync(join(project.folder, 'publish.env'), 'utf8')).toContain(`DEPLOY_SHA=${project.deployed}\n`);
  });

  it.each([
    ['a deploy commit', () => deployed[0] ?? ''],
    ['the beginning of one', () => short(deployed[0])],
    ['the commit of the project that was deployed', () => sources[0] ?? ''],
    [
      'a tag on that one',
      () => {
        project.git('tag', 'v1.0.0', sources[0] ?? '');
        return 'v1.0.0';
      },
    ],
    [
      'a tag that the clone does not have',
      () => {
        project.remoteGit('tag', 'v1.0.0', sources[0] ?? '');
        return 'v1.0.0';
      },
    ],
  ])('goes back to %s', async (_, to) => {
    expect(await project.blue({}, 'rollback', '--to', to())).toMatchObject({ code: 0 });
    expect(tree(BRANCH)).toBe(tree(deployed[0] ?? ''));
  });

  it('works without anything rendered, as in a job of its own', async () => {
    const clone = join(project.workspace.folder, 'clone');
    project.git('clone', '--quiet', '--depth=1', `file://${project.remote}`, clone);
    expect(await project.workspace.blueOn({ cwd: clone, env: {} }, 'rollback')).toMatchObject({ code: 0 });
    expect(tree(BRANCH)).toBe(tree(deployed[1] ?? ''));
  });

  it('asks which one is meant where there are several deploy branches', async () => {
    project.remoteGit('branch', 'deploy/other', BRANCH);
    const { code, err } = await project.blue({}, 'rollback', '--dist', 'nowhere');
    expect([code, err]).toEqual([1, expect.stringContaining('deploy/example-m2mgate-cloud, deploy/other')]);
    expect(err).toContain('--branch  [deploy/branch]');
  });

  it.each([
    ['a commit that was never deployed', () => project.commit('Never deployed'), /which was never deployed/],
    ['what is no commit', () => 'v9.9.9', /'v9\.9\.9' is no commit/],
    ['what is an option to Git', () => '--upload-pack=touch pwned', /is no commit/],
  ])('refuses %s and names what there is', async (_, to, message) => {
    const { code, err } = await project.blue({}, 'rollback', `--to=${to()}`);
    expect([code, err]).toEqual([1, expect.stringContaining('--to  [deploy/no-such-commit]')]);
    expect(err).toMatch(message);
    expect(err).toContain(`${short(deployed[2])} (example-m2mgate-cloud at`);
    expect(project.deployed).toBe(deployed[2]);
  });

  it('has nothing to do when it is there already', async () => {
    const { code, out } = await project.blue({}, 'rollback', '--to', deployed[2] ?? '');
    expect([code, out]).toEqual([0, expect.stringContaining('nothing has changed')]);
  });

  it('is gone over by the next publication, but not by one that was due before it', async () => {
    await project.blue({}, 'rollback');
    const back = project.deployed;
    // A pipeline between the two: what is deployed was newer than it once.
    expect((await project.blue({ CI_COMMIT_SHA: sources[1] ?? '' }, 'publish')).out).toContain('superseded');
    expect(project.deployed).toBe(back);

    project.commit('Repair it');
    changeRender(project.dist, 12);
    expect(await project.blue({}, 'publish')).toMatchObject({ code: 0 });
    expect(project.history[1]).toBe(back);
  });

  it('says so when nothing was deployed yet', async () => {
    project.remoteGit('update-ref', '-d', `refs/heads/${BRANCH}`);
    const { code, err } = await project.blue({}, 'rollback');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/there is no branch deploy\/example-m2mgate-cloud, so nothing was deployed yet/),
    ]);
  });
});
