import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepDangerThread } from '../../../src/cli/gitlab/danger-thread';
import { gitlabFromEnv } from '../../../src/cli/gitlab/gitlab-from-env';
import type { Danger } from '../../../src/review/model/danger';
import { FakeGitlab } from '../../support/fake-gitlab/fake-gitlab';
import type { FakeMergeRequest } from '../../support/fake-gitlab/gitlab-state';
import { TODAY } from '../run-cli';
import { gitlabJob } from './gitlab-job';

const gitlab = new FakeGitlab();
let mergeRequest: FakeMergeRequest;
beforeAll(() => gitlab.start());
afterAll(() => gitlab.stop());
beforeEach(() => {
  mergeRequest = gitlab.openMergeRequest({ title: 'x', source_branch: 'x', target_branch: 'main' });
});

const volume: Danger = {
  rule: 'volume/deleted',
  verdict: 'data-loss',
  subject: 'PersistentVolumeClaim mysql/data',
  message: 'is deleted with its data',
  hint: 'keep it, @everybody',
};
const server: Danger = {
  ...volume,
  rule: 'server/replaced',
  subject: 'module.cluster.hcloud_server.agents[0]',
  message: 'is replaced',
};

function keep(...dangers: Danger[]) {
  const client = gitlabFromEnv({ now: () => TODAY, sleep: async () => undefined, env: gitlabJob(gitlab) });
  return keepDangerThread(client, String(mergeRequest.iid), dangers);
}

/** What people do with the button of the thread. */
function resolve(): void {
  for (const { notes } of mergeRequest.discussions) for (const note of notes) note.resolved = true;
}

const threads = () => mergeRequest.discussions.map(({ notes: [note] }) => ({ resolved: note?.resolved, body: note?.body ?? '' }));

describe('the thread about dangers', () => {
  it('is not opened without a danger', async () => {
    expect(await keep()).toBe('none');
    expect(threads()).toEqual([]);
  });

  it('is opened once and names every danger as text that mentions nobody', async () => {
    expect(await keep(volume, server)).toBe('opened');
    expect(await keep(server, volume)).toBe('unchanged');
    expect(threads()).toEqual([
      {
        resolved: false,
        body: expect.stringMatching(
          /`PersistentVolumeClaim mysql\/data` is deleted.*keep it, \\@everybody[\s\S]*hcloud_server\.agents\[0\]/,
        ),
      },
    ]);
  });

  it('stays resolved while the dangers are the same, however they are worded', async () => {
    await keep(volume);
    resolve();
    expect(await keep({ ...volume, hint: 'in other words' })).toBe('unchanged');
    expect(threads()).toMatchObject([{ resolved: true }]);
  });

  it('opens again when the dangers are others', async () => {
    await keep(volume);
    resolve();
    expect(await keep(volume, server)).toBe('reopened');
    expect(threads()).toMatchObject([{ resolved: false, body: expect.stringContaining('agents') }]);
  });

  describe('with a token that may only comment', () => {
    // GitLab asks for the role Developer.
    const refuse = () =>
      gitlab.faults.push({ method: 'PUT', path: '/discussions/', status: 403, body: { message: '403 Forbidden' } });

    it('is left to a person when the dangers are gone', async () => {
      await keep(volume);
      refuse();
      expect(await keep()).toBe('left-open');
      expect(threads()).toMatchObject([{ resolved: false, body: expect.stringContaining('are gone') }]);
      expect(await keep()).toBe('unchanged');
      expect(await keep(volume)).toBe('reopened');
      expect(threads()).toMatchObject([{ resolved: false, body: expect.stringContaining('mysql/data') }]);
    });

    it('holds the merge request back by another thread when there are other dangers', async () => {
      await keep(volume);
      resolve();
      refuse();
      expect(await keep(volume, server)).toBe('opened');
      expect(threads()).toMatchObject([{ resolved: true }, { resolved: false, body: expect.stringContaining('agents') }]);
      expect(await keep(volume, server)).toBe('unchanged');
    });

    it('fails when GitLab fails', async () => {
      await keep(volume);
      gitlab.faults.push({ method: 'PUT', path: '/discussions/', status: 404, body: { message: '404 Not Found' } });
      await expect(keep()).rejects.toThrow();
    });
  });

  it('is resolved when the dangers are gone, and opens again when they come back', async () => {
    await keep(volume);
    expect(await keep()).toBe('resolved');
    expect(threads()).toMatchObject([{ resolved: true, body: expect.stringContaining('are gone') }]);
    expect(await keep()).toBe('unchanged');
    expect(await keep(volume)).toBe('reopened');
    expect(threads()).toMatchObject([{ resolved: false, body: expect.stringContaining('mysql/data') }]);
  });
});
