import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Review } from '../../src/review/model/review';
import { GitProject } from './deploy/git-project';
import { changeRender } from './deploy/small-render';
import { withDeployedProject } from './deploy/with-deployed-project';

let project: GitProject;
withDeployedProject((fresh) => {
  project = fresh;
});

const diff = (...argv: string[]) => project.blue({}, 'diff', ...argv);
const read = (name: string) => readFileSync(join(project.folder, name), 'utf8');

describe('diff', () => {
  it('compares with what is deployed, and says with which commit', async () => {
    const sha = project.deployed?.slice(0, 8);
    expect(await diff()).toEqual({
      code: 0,
      err: '',
      out: `example-m2mgate-cloud: no change (compared with origin/deploy/example-m2mgate-cloud at ${sha})\nWhat would be deployed is deployed already.\n`,
    });
    changeRender(project.dist, 100);
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toMatch(/^example-m2mgate-cloud: restarts \(compared with /);
    expect(out).toContain('~ spec.kafka.config[log.retention.hours]: 72 → 100\n');
  });

  it('ends with 1 with --exit-code when something changes, and with 0 when nothing does', async () => {
    expect(await diff('--exit-code')).toMatchObject({ code: 0 });
    changeRender(project.dist, 100);
    expect(await diff('--exit-code')).toMatchObject({ code: 1, err: '' });
    expect(await diff()).toMatchObject({ code: 0 });
  });

  it('fetches what somebody else has deployed since', async () => {
    const other = new GitProject(project);
    try {
      changeRender(other.dist, 100);
      other.git('remote', 'set-url', 'origin', project.remote);
      expect(await other.blue({}, 'publish')).toMatchObject({ code: 0 });
    } finally {
      other.remove();
    }
    expect((await diff()).out).toContain('log.retention.hours]: 100 → 72\n');
  });

  it('takes everything for new before a first deployment', async () => {
    project.remoteGit('update-ref', '-d', 'refs/heads/deploy/example-m2mgate-cloud');
    expect(await diff()).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^example-m2mgate-cloud: safe \(compared with nothing: there is no deploy branch yet\)\nFirst deployment, /,
      ),
    });
  });

  it('takes what was fetched last when the remote cannot be reached, and says so', async () => {
    await diff();
    rmSync(project.remote, { recursive: true });
    const { code, out, err } = await diff();
    expect([code, err]).toEqual([0, 'origin cannot be reached; compared with what was fetched last\n']);
    expect(out).toMatch(/at [0-9a-f]{8}, as fetched last\)\n/);
  });

  it('works where there is no repository at all', async () => {
    rmSync(join(project.folder, '.git'), { recursive: true });
    expect(await diff()).toMatchObject({
      code: 0,
      err: expect.stringContaining('everything counts as new'),
      out: expect.stringContaining('First deployment'),
    });
    expect(await diff('--base', 'dist')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('no change (compared with dist)'),
    });
  });

  it('compares folders and commits', async () => {
    changeRender(project.dist, 100);
    expect((await diff('--base', 'origin/deploy/example-m2mgate-cloud')).out).toContain(
      'restarts (compared with origin/deploy/example-m2mgate-cloud)',
    );
    expect(await diff('--base', 'nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('[render/no-base]') });
    expect(await diff('--head', 'nowhere')).toMatchObject({ code: 1, err: expect.stringContaining('[render/missing]') });
  });

  it('takes a plan along', async () => {
    const plan = {
      changes: [{ address: 'hcloud_server.a', type: 'hcloud_server', action: 'delete', fields: [] }],
      unchanged: 4,
      drift: [],
      outputs: [],
      terraformVersion: '1.11.0',
    };
    writeFileSync(join(project.folder, 'plan-summary.json'), JSON.stringify(plan));
    expect((await diff('--plan', 'plan-summary.json')).out).toContain('blocked  hcloud_server.a  [terraform/destroyed]');
  });
});

describe('the formats of diff', () => {
  beforeEach(() => changeRender(project.dist, 100));

  it('JSON is the review', async () => {
    const { out } = await diff('--format', 'json');
    const review = JSON.parse(out) as Review;
    expect([review.verdict, review.objects.map(({ id }) => id.name)]).toEqual(['restarts', ['broker']]);
    expect(review.policy?.rules.length).toBeGreaterThan(5);
  });

  it.each([
    ['markdown', /^<!-- .*\n### 🟡 example\.m2mgate\.cloud: restarts\n/],
    ['html', /^<!doctype html>\n[\s\S]*<\/html>\n$/],
  ])('%s is for people elsewhere', async (format, expected) => {
    expect(await diff('--format', format)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(expected) });
  });

  it('any of them goes to a file with --out, which is named', async () => {
    const { out } = await diff('--format', 'markdown', '--out', 'out/review.md');
    expect(out).toBe('example-m2mgate-cloud: restarts; see out/review.md\n');
    expect(read('out/review.md')).toContain('Kafka kafka/broker');
    expect(existsSync(join(project.folder, 'review.md'))).toBe(false);
  });

  it('the terminal gets colours, a pipe and a file do not', async () => {
    const run = (...argv: string[]) =>
      project.workspace.blueOn({ cwd: project.folder, env: {}, outColour: true }, 'diff', ...argv);
    expect((await run()).out).toContain('\u001b[');
    expect((await diff()).out).not.toContain('\u001b[');
    await run('--out', 'review.txt');
    expect(read('review.txt')).not.toContain('\u001b[');
  });

  it('another one is refused', async () => {
    expect(await diff('--format', 'pdf')).toMatchObject({
      code: 2,
      err: expect.stringContaining('terminal, json, markdown, html'),
    });
  });
});
