import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gitlabFromEnv } from '../../../src/cli/gitlab/gitlab-from-env';
import { type StickyNote, writeStickyNote } from '../../../src/cli/gitlab/sticky-note';
import { FakeGitlab, TOKENS } from '../../support/fake-gitlab/fake-gitlab';
import type { FakeMergeRequest } from '../../support/fake-gitlab/gitlab-state';
import { TODAY } from '../run-cli';
import { gitlabJob } from './gitlab-job';

const gitlab = new FakeGitlab();
const machine = { now: () => TODAY, sleep: async () => undefined };
let mergeRequest: FakeMergeRequest;
beforeAll(() => gitlab.start());
afterAll(() => gitlab.stop());
beforeEach(() => {
  mergeRequest = gitlab.openMergeRequest({ title: 'x', source_branch: 'x', target_branch: 'main' });
});
afterEach(() => {
  gitlab.requests.length = 0;
  gitlab.faults.length = 0;
});

function client(token: string = TOKENS.api) {
  return gitlabFromEnv({ ...machine, env: gitlabJob(gitlab, { BLUE_GITLAB_TOKEN: token }) });
}

/** Writes the note with the number of a pipeline in it. */
function write(pipeline: number, more: Partial<StickyNote> = {}) {
  return writeStickyNote(client(), {
    mergeRequest: String(mergeRequest.iid),
    body: `marker ${pipeline}`,
    isSame: (body) => body.startsWith('marker '),
    isNewer: (body) => Number(body.split(' ')[1]) > pipeline,
    ...more,
  });
}

async function comment(body: string, token: string = TOKENS.api): Promise<void> {
  const one = client(token);
  await one.post(`${one.project}/merge_requests/${mergeRequest.iid}/notes`, { doing: 'comment', role: 'Reporter' }, { body });
}

const bodies = () => mergeRequest.discussions.flatMap(({ notes }) => notes.map(({ body }) => body));

describe('the comment of a merge request', () => {
  it('is made once and then changed in place', async () => {
    expect(await write(1)).toBe('created');
    expect(await write(2)).toBe('updated');
    expect(bodies()).toEqual(['marker 2']);
  });

  it('is left alone when it says the same', async () => {
    await write(1);
    gitlab.requests.length = 0;
    expect(await write(1)).toBe('unchanged');
    expect(gitlab.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  it('is left alone when a newer pipeline has written it', async () => {
    await write(5);
    expect(await write(4)).toBe('newer');
    expect(bodies()).toEqual(['marker 5']);
  });

  it('is never the comment of somebody else who quotes the marker', async () => {
    await comment('marker 9', TOKENS.other);
    expect(await write(1)).toBe('created');
    expect(bodies()).toEqual(['marker 9', 'marker 1']);
  });

  it('is found behind a hundred others', async () => {
    await write(1);
    for (let index = 0; index < 101; index++) await comment(`talk ${index}`);
    expect(await write(2)).toBe('updated');
    expect(bodies().filter((body) => body.startsWith('marker'))).toEqual(['marker 2']);
  });

  it('is made anew when somebody deletes it at the same moment', async () => {
    await write(1);
    gitlab.faults.push({ method: 'PUT', path: '/notes/', status: 404, body: { message: '404 Not found' } });
    expect(await write(2)).toBe('created');
    expect(bodies()).toContain('marker 2');
  });

  it('is one: what an interrupted request has left is removed', async () => {
    await comment('marker 1');
    await comment('marker 1');
    await comment('marker 1');
    expect(await write(2)).toBe('updated');
    expect(bodies()).toEqual(['marker 2']);
  });
});
