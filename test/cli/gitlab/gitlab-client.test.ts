import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectError } from '../../../src/base/project-error';
import { GitlabClient } from '../../../src/cli/gitlab/gitlab-client';
import { gitlabFromEnv } from '../../../src/cli/gitlab/gitlab-from-env';
import type { Purpose } from '../../../src/cli/gitlab/purpose';
import { FakeGitlab, type Fault, TOKENS } from '../../support/fake-gitlab/fake-gitlab';
import { TODAY } from '../run-cli';
import { gitlabJob } from './gitlab-job';

const gitlab = new FakeGitlab();
beforeAll(() => gitlab.start());
afterAll(() => gitlab.stop());
afterEach(() => {
  gitlab.faults.length = 0;
  gitlab.requests.length = 0;
  slept.length = 0;
});

const slept: number[] = [];
const machine = {
  now: () => TODAY,
  sleep: async (milliseconds: number) => {
    slept.push(milliseconds);
  },
};

const PURPOSE: Purpose = { doing: 'read the project', role: 'Reporter' };

function client(options: { token?: string; project?: string; api?: string } = {}): GitlabClient {
  return new GitlabClient({ api: gitlab.url, project: '570', token: TOKENS.api, ...options }, machine);
}

/** The one issue of a refusal. */
async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => undefined,
    (thrown: ProjectError) => thrown,
  );
  expect(error?.issues).toHaveLength(1);
  return error?.issues[0];
}

function fault(fields: Partial<Fault>): void {
  gitlab.faults.push({ method: 'GET', path: '/projects/570', status: 503, ...fields });
}

describe('GitlabClient', () => {
  it('reads all pages of a list', async () => {
    const opened = gitlab.openMergeRequest({ title: 'x', source_branch: 'x', target_branch: 'main' });
    const one = client();
    for (let index = 0; index < 7; index++)
      await one.post(`${one.project}/merge_requests/${opened.iid}/notes`, PURPOSE, { body: `${index}` });
    gitlab.requests.length = 0;
    const notes = await one.list<{ body: string }>(`${one.project}/merge_requests/${opened.iid}/notes`, PURPOSE, {
      per_page: 3,
      sort: 'asc',
    });
    expect(notes.map(({ body }) => body)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect(gitlab.requests).toHaveLength(3);
  });

  it('finds a project by its path', async () => {
    const one = client({ project: 'm2mgate/example' });
    expect(await one.get(one.project, PURPOSE)).toMatchObject({ id: 570 });
  });

  it('waits as long as GitLab asks for', async () => {
    fault({ status: 429, headers: { 'retry-after': '7' } });
    fault({ status: 503, headers: { 'retry-after': new Date(TODAY.getTime() + 3000).toUTCString() } });
    expect(await client().get('/projects/570', PURPOSE)).toMatchObject({ id: 570 });
    expect(slept).toEqual([7000, 3000]);
  });

  it('waits longer each time when GitLab does not say how long, and gives up after five attempts', async () => {
    fault({ status: 502, times: 9 });
    expect(await refusal(client().get('/projects/570', PURPOSE))).toMatchObject({ rule: 'gitlab/unavailable' });
    expect(slept).toEqual([1000, 2000, 4000, 8000]);
    expect(gitlab.requests).toHaveLength(5);
  });

  it.each([
    ['sends nothing new twice when it is not known what became of it', 502, 1],
    ['sends something new again when GitLab was busy', 429, 2],
  ])('%s', async (_, status, requests) => {
    const opened = gitlab.openMergeRequest({ title: 'y', source_branch: 'y', target_branch: 'main' });
    fault({ method: 'POST', path: '/notes', status });
    await client()
      .post(`/projects/570/merge_requests/${opened.iid}/notes`, PURPOSE, { body: 'once' })
      .catch(() => undefined);
    expect(gitlab.requests).toHaveLength(requests);
  });

  it('says so when nobody answers', async () => {
    const issue = await refusal(client({ api: 'http://127.0.0.1:9/api/v4' }).get('/user', PURPOSE));
    expect(issue).toMatchObject({
      field: 'CI_API_V4_URL',
      rule: 'gitlab/unavailable',
      message: expect.stringContaining('bad port'),
    });
  });

  it.each([
    [
      'a token that is not known',
      { token: 'canary-unknown' },
      'gitlab/unauthorized',
      /expired or revoked.*scope api and the role Reporter.*BLUE_GITLAB_TOKEN/,
    ],
    ['a token with too small a scope', { token: TOKENS.read }, 'gitlab/forbidden', /scope api and the role Reporter/],
    ['another project', { project: '571' }, 'gitlab/not-found', /CI_PROJECT_ID is this project/],
  ])('tells what to do about %s', async (_, options, rule, hint) => {
    const one = client(options);
    const issue = await refusal(one.post(`${one.project}/issues`, PURPOSE, { title: 'x' }));
    expect(issue).toMatchObject({ rule, hint: expect.stringMatching(hint) });
    expect(JSON.stringify(issue)).not.toMatch(/canary/);
  });

  it('tells what GitLab finds wrong', async () => {
    expect(await refusal(client().post('/projects/570/variables', PURPOSE, { key: 'a b' }))).toMatchObject({
      rule: 'gitlab/invalid',
      message: expect.stringContaining("can contain only letters, digits and '_'"),
    });
  });

  it('never follows a redirect, which could lead the token astray', async () => {
    fault({ status: 302, headers: { location: 'http://127.0.0.1:9/' } });
    expect(await refusal(client().get('/projects/570', PURPOSE))).toMatchObject({
      rule: 'gitlab/invalid',
      message: expect.stringContaining('302'),
    });
    expect(gitlab.requests).toHaveLength(1);
  });

  it('never goes on to a page on another server', async () => {
    fault({ status: 200, body: [], headers: { link: '<http://127.0.0.1:9/next>; rel="next"' } });
    expect(await refusal(client().list('/projects/570', PURPOSE))).toMatchObject({
      rule: 'gitlab/invalid',
      message: expect.stringContaining('http://127.0.0.1:9'),
    });
  });

  it('answers nothing for what is not there, where that is an answer', async () => {
    expect(await client().find('/projects/570/variables/NOPE', PURPOSE)).toBeUndefined();
  });
});

describe('gitlabFromEnv', () => {
  it('takes what GitLab tells a job', async () => {
    const one = gitlabFromEnv({ ...machine, env: gitlabJob(gitlab) });
    expect(await one.get('/user', PURPOSE)).toMatchObject({ username: 'project_570_bot' });
  });

  it('names every variable that is missing', () => {
    let thrown: unknown;
    try {
      gitlabFromEnv({ ...machine, env: { CI_PROJECT_ID: '' } });
    } catch (error) {
      thrown = error;
    }
    expect((thrown as ProjectError).issues.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
      'CI_API_V4_URL gitlab/not-configured',
      'CI_PROJECT_ID gitlab/not-configured',
      'BLUE_GITLAB_TOKEN gitlab/not-configured',
    ]);
  });
});
