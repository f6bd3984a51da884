import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GitProject } from './deploy/git-project';
import { changeRender, emptyLayer } from './deploy/small-render';
import { withDeployedProject } from './deploy/with-deployed-project';

let project: GitProject;
withDeployedProject((fresh) => {
  project = fresh;
});

const guard = (...argv: string[]) => project.blue({}, 'guard', ...argv);
const plan = (action: string) =>
  writeFileSync(
    join(project.folder, 'plan-summary.json'),
    JSON.stringify({
      changes: [{ address: 'hcloud_server.a', type: 'hcloud_server', action, fields: [] }],
      unchanged: 0,
      drift: [],
      outputs: [],
      terraformVersion: '1.11.0',
    }),
  );

describe('guard', () => {
  it('lets what is deployed pass, and what only changes', async () => {
    const fine = { code: 0, out: 'example-m2mgate-cloud: nothing is in the way; 0 objects to be deleted\n', err: '' };
    expect(await guard()).toEqual(fine);
    changeRender(project.dist, 100);
    expect(await guard()).toEqual(fine);
  });

  it('refuses everything that is in the way, and tells all of it', async () => {
    emptyLayer(project.dist, 'cluster/broker');
    plan('delete');
    const { code, out, err } = await guard('--plan', 'plan-summary.json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^blue guard: 4 errors; this must not be deployed\n/);
    expect([...err.matchAll(/^error {2}(.+?) {2}\[(.+)\]$/gm)].map(([, subject, rule]) => `${rule} ${subject}`)).toEqual([
      'layer/empty cluster/broker',
      'stateful/deleted Kafka kafka/broker',
      'stateful/deleted KafkaNodePool kafka/node',
      'terraform/destroyed hcloud_server.a',
    ]);
    expect(err).toContain("add { object: 'hcloud_server.a', reason: '…' } to allowDestroy");
  });

  it('counts what a plan destroys', async () => {
    plan('create');
    expect((await guard('--plan', 'plan-summary.json')).out).toContain('0 objects and 0 resources of Terraform to be deleted');
  });

  it('lets a first deployment pass', async () => {
    project.remoteGit('update-ref', '-d', 'refs/heads/deploy/example-m2mgate-cloud');
    expect(await guard()).toMatchObject({ code: 0 });
  });

  it('compares with a folder or a commit when it is told to', async () => {
    emptyLayer(project.dist, 'cluster/broker');
    expect(await guard('--base', 'dist')).toMatchObject({ code: 1, err: expect.not.stringContaining('stateful/deleted') });
    expect(await guard('--base', 'origin/deploy/example-m2mgate-cloud')).toMatchObject({
      code: 1,
      err: expect.stringContaining('stateful/deleted'),
    });
    expect(await guard('--base', 'nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('[render/no-base]') });
  });

  it('lets nobody pass when it cannot see what is deployed', async () => {
    rmSync(project.remote, { recursive: true });
    expect(await guard()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('[git/failed]') });
  });

  it.each([
    ['no render', ['--dist', 'nowhere'], 'render/missing'],
    ['no summary of a plan', ['--plan', 'nowhere.json'], 'plan/missing'],
    ['something else than a summary', ['--plan', 'dist/inventory.json'], 'plan/no-summary'],
  ])('lets nobody pass with %s', async (_what, argv, rule) => {
    expect(await guard(...argv)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`[${rule}]`) });
  });
});
