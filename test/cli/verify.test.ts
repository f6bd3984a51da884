import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FakeGitlab, TOKENS } from '../support/fake-gitlab/fake-gitlab';
import { BRANCH, GitProject } from './deploy/git-project';
import { gitlabJob } from './gitlab/gitlab-job';
import { TODAY } from './run-cli';

const project = new GitProject();
let sha = '';
beforeAll(async () => {
  await project.blue({}, 'publish');
  sha = project.deployed ?? '';
});
afterAll(() => project.remove());

let gitlab: FakeGitlab;
beforeEach(async () => {
  gitlab = await new FakeGitlab().start();
});
afterEach(() => gitlab.stop());

const UID = '0f3c8a51';
const flux = (name: string, status: 'success' | 'failed', description = 'reconciliation succeeded', uid = UID) =>
  gitlab.setStatus(sha, `kustomization/${name}/${uid}`, status, description);
const ALL = ['namespaces', 'broker', 'console-hub'];

/**
 * Runs the command on a clock of its own.
 *
 * @param happens What happens in the hub, by the seconds that have gone by.
 */
async function verify(happens: Readonly<Record<number, () => void>>, ...argv: string[]) {
  let now = TODAY.getTime();
  const due = new Map(Object.entries(happens).map(([second, event]) => [Number(second), event]));
  const pass = () => {
    for (const [second, event] of [...due]) {
      if (now - TODAY.getTime() < second * 1000) continue;
      due.delete(second);
      event();
    }
  };
  pass();
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
    pass();
  };
  const result = await project.workspace.blueOn(
    { cwd: project.folder, env: gitlabJob(gitlab), now: () => new Date(now), sleep },
    'verify',
    ...argv,
  );
  return { ...result, seconds: (now - TODAY.getTime()) / 1000 };
}

describe('verify', () => {
  it('waits until Flux says of every Kustomization that it is ready, and tells how it goes', async () => {
    const { code, out, err } = await verify({
      10: () => flux('namespaces', 'success'),
      30: () => flux('broker', 'success'),
      100: () => flux('console-hub', 'success'),
    });
    expect({ code, out }).toEqual({
      code: 0,
      out: `${sha.slice(0, 8)}: rolled out, 3 of 3 Kustomizations are ready after 1m 40s\n`,
    });
    expect(err.split('\n')).toEqual([
      `${sha.slice(0, 8)}: waiting for Flux to roll out namespaces, broker, console-hub`,
      '+10s     namespaces is ready (1 of 3)',
      '+30s     broker is ready (2 of 3)',
      '+1m 30s  waiting for console-hub; giving up in 19m',
      '+1m 40s  console-hub is ready (3 of 3)',
      '',
    ]);
  });

  it('is done at once when everything is ready, and needs the right to read only', async () => {
    for (const name of ALL) flux(name, 'success');
    const env = gitlabJob(gitlab, { BLUE_GITLAB_TOKEN: TOKENS.read });
    expect(await project.blue(env, 'verify', '--sha', sha)).toMatchObject({ code: 0, out: expect.stringContaining('after 0s') });
  });

  it('forgives a failure that does not last', async () => {
    for (const name of ['namespaces', 'console-hub']) flux(name, 'success');
    const { code, err } = await verify({
      20: () => flux('broker', 'failed', 'health check failed'),
      260: () => flux('broker', 'success'),
    });
    expect(code).toBe(0);
    expect(err).toContain('+20s     broker has failed: health check failed; Flux tries again\n');
  });

  it('fails when a failure lasts, with what Flux says and what waits for it', async () => {
    flux('namespaces', 'success');
    const { code, out, err, seconds } = await verify({ 20: () => flux('broker', 'failed', 'health check failed') });
    expect([code, out, seconds]).toEqual([1, '', 320]);
    expect(err).toMatch(
      /broker {2}\[verify\/failed\]\n {2}Flux could not roll out broker \(health check failed\); not ready yet: console-hub\n/,
    );
    expect(err).toContain('[verify/failed]');
    expect(err).toContain('blue rollback');
  });

  it('fails at once when it is told to have no patience', async () => {
    flux('broker', 'failed', 'build failed');
    expect(await verify({}, '--patience', '0s')).toMatchObject({ code: 1, seconds: 0 });
  });

  it('gives up when nothing moves any more, and says what is missing', async () => {
    const { code, err, seconds } = await verify({ 300: () => flux('namespaces', 'success') }, '--timeout', '10m');
    expect([code, seconds]).toEqual([1, 900]);
    expect(err).toContain('[verify/timeout]');
    expect(err).toMatch(/\[verify\/timeout\]\n {2}nothing has become ready for 10m; still missing: broker, console-hub\n/);
  });

  it('suspects the hub when Flux says nothing at all', async () => {
    const { code, err } = await verify({}, '--timeout', '5m');
    expect(code).toBe(1);
    expect(err).toMatch(
      /Flux has said nothing about any of namespaces, broker, console-hub\n.*GitRepository follows the deploy branch/,
    );
  });

  it('is not taken in by statuses that are no end', async () => {
    for (const name of ['namespaces', 'broker']) flux(name, 'success');
    // What notification-controller before 1.8 made of "Dependencies do not meet ready condition".
    flux('console-hub', 'success', 'dependency not ready');
    gitlab.setStatus(sha, 'kustomization/console-hub', 'success');
    gitlab.setStatus(sha, 'helmrelease/console-hub/0f3c8a51', 'success');
    expect(await verify({}, '--timeout', '1m')).toMatchObject({
      code: 1,
      err: expect.stringContaining('still missing: console-hub'),
    });
  });

  it('believes the last word when the hub was set up anew', async () => {
    for (const name of ALL) flux(name, 'failed', 'build failed', 'aaaaaaaa');
    for (const name of ALL) flux(name, 'success');
    expect(await verify({})).toMatchObject({ code: 0 });
  });

  it('expects nothing of what is suspended', async () => {
    const path = 'hub/root/kustomization-broker.yaml';
    const manifest = `${project.remoteGit('show', `${sha}:${path}`)}\n  suspend: true\n`;
    const clone = `${project.workspace.folder}/suspend`;
    project.git('clone', '--quiet', '--branch', BRANCH, project.remote, clone);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${clone}/${path}`, manifest);
    project.git('-C', clone, 'commit', '--quiet', '-am', 'Suspend');
    project.git('-C', clone, 'push', '--quiet', 'origin', `HEAD:refs/heads/deploy/suspended`);
    const suspended = project.remoteGit('rev-parse', 'deploy/suspended');
    for (const name of ['namespaces', 'console-hub']) gitlab.setStatus(suspended, `kustomization/${name}/${UID}`, 'success');
    expect(await verify({}, '--branch', 'deploy/suspended')).toMatchObject({ code: 0, out: expect.stringContaining('2 of 2') });
  });

  it('leaves it to the other pipeline when that was quicker', async () => {
    const env = { ...gitlabJob(gitlab), DEPLOY_SUPERSEDED: 'true', DEPLOY_SHA: sha };
    expect(await project.blue(env, 'verify', '--sha', sha)).toEqual({
      code: 0,
      out: 'a newer commit of the project is deployed; its own pipeline verifies it\n',
      err: '',
    });
  });

  it.each([
    ['a commit that is not there', ['--sha', 'f'.repeat(40)], /--sha {2}\[deploy\/no-such-commit\]/],
    ['a branch that is not there', ['--branch', 'deploy/nothing'], /there is no branch deploy\/nothing/],
    ['what is no duration', ['--timeout', 'soon'], /--timeout {2}\[duration\/format\]/],
  ])('refuses %s', async (_, argv, message) => {
    expect(await verify({}, ...argv)).toMatchObject({ code: 1, err: expect.stringMatching(message) });
  });

  it('names the variables that a job lacks', async () => {
    const { code, err } = await project.blue({}, 'verify');
    expect([code, err.match(/\[gitlab\/not-configured\]/g)]).toEqual([1, Array(3).fill('[gitlab/not-configured]')]);
  });
});
