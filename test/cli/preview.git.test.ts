import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PlanSummary } from '../../src/review/model/plan-summary';
import type { Review } from '../../src/review/model/review';
import { FakeGitlab, TOKENS } from '../support/fake-gitlab/fake-gitlab';
import type { FakeMergeRequest } from '../support/fake-gitlab/gitlab-state';
import { GitProject } from './deploy/git-project';
import { changeRender } from './deploy/small-render';
import { gitlabJob } from './gitlab/gitlab-job';

const template = new GitProject();
const gitlab = new FakeGitlab();
let deployed = '';
beforeAll(async () => {
  await gitlab.start();
  deployed = template.git('rev-parse', 'HEAD');
  await template.blue({}, 'publish');
});
afterAll(async () => {
  template.remove();
  await gitlab.stop();
});

let project: GitProject;
let mergeRequest: FakeMergeRequest;
beforeEach(() => {
  project = new GitProject(template);
  mergeRequest = gitlab.openMergeRequest({ title: 'x', source_branch: 'change', target_branch: 'main' });
});
afterEach(() => project.remove());

/** A pipeline of the merge request. */
function job(pipeline = 1, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return gitlabJob(gitlab, {
    CI_MERGE_REQUEST_IID: String(mergeRequest.iid),
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'change',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_COMMIT_SHA: project.git('rev-parse', 'HEAD'),
    CI_PIPELINE_IID: String(pipeline),
    CI_PIPELINE_URL: `https://gitlab.example.com/-/pipelines/${pipeline}`,
    CI_JOB_URL: 'https://gitlab.example.com/-/jobs/5',
    CI_PROJECT_URL: 'https://gitlab.example.com/m2mgate/example',
    ...more,
  });
}

const written = (name: string) => readFileSync(join(project.folder, 'preview', name), 'utf8');
const review = () => JSON.parse(written('review.json')) as Review;
const comments = () => mergeRequest.discussions.filter((one) => one.individual_note).map(({ notes: [note] }) => note?.body);
const threads = () => mergeRequest.discussions.filter((one) => !one.individual_note).map(({ notes: [note] }) => note);

/** A plan that replaces a server. */
const PLAN: PlanSummary = {
  changes: [{ address: 'module.cluster.hcloud_server.agents[0]', type: 'hcloud_server', action: 'replace', fields: [] }],
  unchanged: 12,
  drift: [],
  outputs: [],
  terraformVersion: '1.12.1',
};

describe('preview', () => {
  it('compares with what is deployed, and shows it in files and in the merge request', async () => {
    changeRender(project.dist, 96);
    const { code, out, err } = await project.blue(job(), 'preview');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      new RegExp(`^example-m2mgate-cloud: \\S+; see preview/report.html\ncomment on !${mergeRequest.iid}: created\n$`),
    );

    expect(review().objects).toMatchObject([{ type: 'changed', id: { kind: 'Kafka', name: 'broker' } }]);
    expect(comments()).toEqual([written('comment.md')]);
    expect(written('comment.md')).toMatch(/^<!-- blue:570:example-m2mgate-cloud sha=[0-9a-f]{40} pipeline=1 -->\n/);
    expect(written('comment.md')).toContain('https://gitlab.example.com/-/jobs/5/artifacts/file/preview/report.html');
    expect(written('report.html')).toMatch(/^<!doctype html>/i);
  });

  it('writes the comment anew with the next pipeline, and never over that of a newer one', async () => {
    await project.blue(job(2), 'preview');
    changeRender(project.dist, 96);
    expect((await project.blue(job(3), 'preview')).out).toContain(': updated');
    expect(comments()).toEqual([written('comment.md')]);
    const last = comments();
    expect((await project.blue(job(1), 'preview')).out).toContain(': left as it is: it tells about a newer pipeline');
    expect(comments()).toEqual(last);
  });

  it('says how many commits of the target branch go out with it', async () => {
    project.commit('One that is not deployed');
    project.commit('Another');
    project.git('update-ref', '-d', 'refs/remotes/origin/main');
    changeRender(project.dist, 96);
    await project.blue(job(), 'preview');
    expect(written('comment.md')).toMatch(/2 (?:commits|unreleased)/i);
    expect(written('comment.md')).toContain(deployed.slice(0, 8));
  });

  it('holds the merge request back while a plan would replace a server, until a person decides', async () => {
    writeFileSync(join(project.folder, 'plan-summary.json'), JSON.stringify(PLAN));
    const { code, out } = await project.blue(job(), 'preview', '--plan', 'plan-summary.json');
    expect([code, out]).toEqual([0, expect.stringContaining('opened a thread about the dangers, to be resolved by a person')]);
    expect(threads()).toMatchObject([
      { resolved: false, body: expect.stringContaining('module.cluster.hcloud_server.agents[0]') },
    ]);

    expect((await project.blue(job(2), 'preview')).out).toContain('resolved the thread');
    expect(threads()).toMatchObject([{ resolved: true }]);
  });

  it('warns when the token may not resolve the thread, and does not fail', async () => {
    writeFileSync(join(project.folder, 'plan-summary.json'), JSON.stringify(PLAN));
    await project.blue(job(), 'preview', '--plan', 'plan-summary.json');
    gitlab.faults.push({ method: 'PUT', path: '/discussions/', status: 403, body: { message: '403 Forbidden' } });
    const { code, out } = await project.blue(job(2), 'preview');
    expect([code, out]).toEqual([0, expect.stringContaining('warning: the dangers are gone, but the token may not resolve')]);
    expect(threads()).toMatchObject([{ resolved: false }]);
  });

  it('shows a first deployment when there is no deploy branch', async () => {
    project.remoteGit('update-ref', '-d', 'refs/heads/deploy/example-m2mgate-cloud');
    project.git('update-ref', '-d', 'refs/remotes/origin/deploy/example-m2mgate-cloud');
    expect(await project.blue(job(), 'preview')).toMatchObject({ code: 0 });
    expect(review().first).toBe(true);
  });

  it('compares with a folder or a commit, where it is told so', async () => {
    const other = join(project.workspace.folder, 'other');
    project.git('worktree', 'add', '--quiet', '--detach', other, 'origin/deploy/example-m2mgate-cloud');
    changeRender(project.dist, 96);
    await project.blue(job(), 'preview', '--base', '../other');
    expect(review().objects).toHaveLength(1);
    changeRender(other, 96);
    await project.blue(job(), 'preview', '--base', '../other');
    expect(review().objects).toHaveLength(0);
    await project.blue(job(), 'preview', '--base', 'origin/deploy/example-m2mgate-cloud', '--out', 'elsewhere');
    expect(JSON.parse(readFileSync(join(project.folder, 'elsewhere/review.json'), 'utf8'))).toMatchObject({
      objects: [{ type: 'changed' }],
    });
  });

  it.each([
    ['outside of a merge request', { CI_MERGE_REQUEST_IID: '' }, 'this is no pipeline of a merge request'],
    [
      'without a token',
      { BLUE_GITLAB_TOKEN: '' },
      'BLUE_GITLAB_TOKEN is not set (the pipeline takes it from BLUE_COMMENT_TOKEN), and a job token may not comment',
    ],
  ])('writes files only %s, and says why', async (_, env, reason) => {
    expect(await project.blue(job(1, env), 'preview')).toEqual({
      code: 0,
      out: 'example-m2mgate-cloud: no-change; see preview/report.html\n',
      err: `no comment was posted: ${reason}; it is in preview/comment.md\n`,
    });
    expect(comments()).toEqual([]);
  });

  it('says what the token lacks, when the files are written', async () => {
    const { code, err } = await project.blue(job(1, { BLUE_GITLAB_TOKEN: TOKENS.read }), 'preview');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/BLUE_GITLAB_TOKEN {2}\[gitlab\/forbidden\]\n.*comment on the merge request/),
    ]);
    expect(written('comment.md')).not.toBe('');
  });

  it.each([
    ['there is no render', () => rmSync(project.dist, { recursive: true }), [], 'render/missing'],
    ['there is no such base', () => undefined, ['--base', 'v9'], 'render/no-base'],
    ['there is no such plan', () => undefined, ['--plan', 'nope.json'], 'plan/missing'],
  ])('says so when %s', async (_, spoil, argv, rule) => {
    spoil();
    expect(await project.blue(job(), 'preview', ...argv)).toMatchObject({ code: 1, err: expect.stringContaining(`[${rule}]`) });
  });
});
