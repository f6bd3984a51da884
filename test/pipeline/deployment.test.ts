import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visibleSecrets } from './support/canaries';
import { ENTRA_SECRET, type Environment, environment } from './support/environment';
import { mergeRequest, PUSH, rollbackTo } from './support/events';
import type { PipelineRun } from './support/pipeline-run';

const PROJECT = `import { M2MGateProject } from '@m2mgate/blue';

export default new M2MGateProject({
  gitlabProjectId: 570,
  baseDomain: 'example.m2mgate.cloud',
`;
const projectTs = (fields: string) => ({ 'project.ts': `${PROJECT}${fields}});\n` });
const LOUDER = "  m2mgate: { coreService: { env: { LOG_LEVEL: 'debug' } } },\n";
const LARGER = "  nodeSize: 'large',\n";

let here: Environment;
beforeAll(async () => {
  here = await environment();
});
afterAll(async () => await here.remove());

const DEPLOY = ['synth', 'plan', 'apply', 'connect', 'publish', 'verify'];
const PREVIEW = ['synth', 'plan-preview', 'preview'];

/** Comments on a merge request, without those of threads. */
const comments = (iid: number) => {
  const discussions = here.gitlab.merge_requests.find((one) => one.iid === iid)?.discussions ?? [];
  return discussions.filter((one) => one.individual_note).flatMap(({ notes }) => notes);
};
const expectNoSecrets = (run: PipelineRun) =>
  expect(visibleSecrets(run, here.project.gitlab, [ENTRA_SECRET, ...here.cluster.secrets])).toEqual([]);

describe('the life of a project', () => {
  let first: PipelineRun;

  it('begins with a merge request that shows everything and changes nothing', async () => {
    here.project.commit({}, 'Begin', 'feature');
    here.project.gitlab.openMergeRequest({ title: 'Begin', source_branch: 'feature', target_branch: 'main' });
    const run = await here.project.pipeline({ ref: 'origin/feature', variables: mergeRequest(1) });

    expect(run.passed, run.output).toBe(true);
    expect(run.jobs).toEqual(['check', 'synth', 'plan-preview', 'preview']);
    const [comment, ...others] = comments(1);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('First deployment, everything is new');
    expect(comment?.body).toMatch(/^\| Terraform \| \d+ \|$/m);
    expect(comment?.body).toContain('+ hcloud_load_balancer.cascade');
    expect(run.artifact('preview', 'preview/report.html')).toContain('<html');

    expect(here.project.deployed()).toEqual([]);
    expect(here.gitlab.terraform).toEqual({});
    expect(here.project.gitlab.requests.filter((request) => request.includes('/lock'))).toEqual([]);
    expectNoSecrets(run);
  });

  it('plans on the default branch, for a person to say yes', async () => {
    first = await here.project.pipeline({ variables: PUSH, jobs: ['check', 'synth', 'plan'] });
    expect(first.passed, first.output).toBe(true);
    expect(first.jobs).toEqual(['check', 'synth', 'plan']);
    expect(here.project.deployed()).toEqual([]);
    expect(here.gitlab.terraform['infrastructure']?.content).toBeUndefined();
    expectNoSecrets(first);
  });

  it('changes servers, connects the hub, publishes and waits for Flux when that person says so', async () => {
    const run = await here.project.resume(first, { variables: PUSH, jobs: ['apply', 'connect', 'publish', 'verify'] });
    expect(run.passed, run.output).toBe(true);
    expect(run.jobs).toEqual(['apply', 'connect', 'publish', 'verify']);

    const { content, lock } = here.gitlab.terraform['infrastructure'] ?? {};
    expect(content).toContain('encrypted_data');
    expect(lock).toBeUndefined();
    expect(here.gitlab.variables.map(({ key, masked }) => [key, masked])).toEqual([
      ['ENTRA_TENANT_ID', false],
      ['ENTRA_CLIENT_ID', false],
      ['ENTRA_CLIENT_SECRET', true],
      ['CLUSTER_KUBECONFIG', true],
    ]);
    expect(here.project.deployed()).toHaveLength(1);
    expect(run.log('verify')).toContain('13 of 13 Kustomizations are ready');
    expectNoSecrets(run);
  });

  it('has a deploy commit that says where it comes from, and holds nothing but what Flux reads', () => {
    const [message = ''] = here.project.deployed('%B%x00').join('\n').split('\0');
    const source = here.project.head('main');
    expect(message).toContain(`Source-Commit: ${source}\n`);
    expect(message).toMatch(/^Blue-Version: \S+$/m);
    expect(message).toMatch(/^Pipeline: https:/m);
    const folders = new Set(here.project.deployedFiles().map((path) => path.split('/')[0]));
    expect(folders).toEqual(new Set(['cluster', 'hub', 'inventory.json']));
  });

  it('has applied with the providers that have planned, whatever was released in between', () => {
    expect(first.artifact('plan', 'dist/terraform/.terraform.lock.hcl')).toContain('the providers of');
  });

  it('has nothing to do when the same pipeline runs again', async () => {
    const run = await here.project.resume(first, { variables: PUSH, jobs: ['plan', 'apply', 'publish', 'verify'] });
    expect(run.passed, run.output).toBe(true);
    expect(run.log('apply')).toContain('nothing to apply');
    expect(here.project.deployed()).toHaveLength(1);
    expect(here.project.gitlab.requests.filter((request) => /POST .*state\/infrastructure 200/.test(request))).toHaveLength(1);
  });

  it('shows a merge request that changes nothing as one line, in the same comment', async () => {
    here.project.commit({ 'notes.md': 'Something for people.\n' }, 'Write it down', 'feature');
    const run = await here.project.pipeline({ ref: 'origin/feature', variables: mergeRequest(1), jobs: PREVIEW });
    expect(run.passed, run.output).toBe(true);
    const [comment, ...others] = comments(1);
    expect(others).toEqual([]);
    expect(comment?.body).toContain('no change');
    expect(comment?.body).not.toContain('First deployment');
  });

  it('shows what a change restarts and which servers it replaces or changes', async () => {
    here.project.commit(projectTs(`${LOUDER}${LARGER}`), 'Larger servers, and more in the log', 'feature');
    const run = await here.project.pipeline({ ref: 'origin/feature', variables: mergeRequest(1), jobs: PREVIEW });
    expect(run.passed, run.output).toBe(true);
    const body = comments(1)[0]?.body ?? '';
    expect(body).toContain('restarts');
    expect(body).toContain('Deployment m2mgate/core-service');
    expect(body).toContain('LOG_LEVEL');
    expect(body).toContain('module.cluster.hcloud_server.agent[0]');
    expectNoSecrets(run);
  });

  it('refuses a merge request that loses data, after it has told so', async () => {
    here.project.commit(
      projectTs('  broker: { enabled: false },\n  m2mgate: { madService: { enabled: false } },\n'),
      'No broker',
      'lossy',
    );
    here.project.gitlab.openMergeRequest({ title: 'No broker', source_branch: 'lossy', target_branch: 'main' });
    const run = await here.project.pipeline({ ref: 'origin/lossy', variables: mergeRequest(2), jobs: PREVIEW });
    expect(run.passed).toBe(false);
    expect(run.jobs).toEqual(['synth', 'plan-preview', 'preview (failed)']);
    expect(run.log('preview')).toContain('allowDestroy');
    expect(comments(2)[0]?.body).toContain('blocked');
    expect(comments(2)[0]?.body).toContain('Kafka');
  });

  it('deploys a change as the next commit', async () => {
    here.project.commit(projectTs(LOUDER), 'More in the log');
    const run = await here.project.pipeline({ variables: PUSH, jobs: DEPLOY });
    expect(run.passed, run.output).toBe(true);
    expect(here.project.deployed()).toHaveLength(2);
    expect(here.project.deployed('%P')[0]).not.toContain(' ');
  });

  it('leaves what is deployed alone when an older pipeline comes later', async () => {
    const before = here.project.deployed('%H');
    const run = await here.project.resume(first, { variables: PUSH, jobs: ['publish', 'verify'] });
    expect(run.passed, run.output).toBe(true);
    expect(run.log('publish')).toContain('is newer than');
    expect(here.project.deployed('%H')).toEqual(before);
  });

  it('goes on in a straight line when two pipelines publish at the same time', async () => {
    const [tip] = here.project.deployed('%H');
    const older = here.project.commit(
      projectTs("  m2mgate: { coreService: { env: { LOG_LEVEL: 'info' } } },\n"),
      'Less in the log',
    );
    const newer = here.project.commit(projectTs("  m2mgate: { coreService: { env: { LOG_LEVEL: 'warn' } } },\n"), 'Even less');
    const runs = await Promise.all(
      [older, newer].map((ref) => here.project.pipeline({ ref, variables: PUSH, jobs: ['synth', 'publish'] })),
    );
    for (const run of runs) expect(run.passed, run.output).toBe(true);

    const history = here.project.deployed('%H %P');
    expect(history.every((line) => line.split(' ').length <= 2)).toBe(true);
    expect(history.some((line) => line.endsWith(` ${tip}`))).toBe(true);
    expect(here.project.deployed('%(trailers:key=Source-Commit,valueonly)')[0]).toBe(newer);
  });

  it('goes back to what an earlier commit had deployed, and says so', async () => {
    const [newest, ...earlier] = here.project.deployed('%H');
    const begin = earlier.at(-1) ?? '';
    const run = await here.project.pipeline({ variables: rollbackTo(begin), jobs: ['rollback'] });
    expect(run.passed, run.output).toBe(true);
    expect(run.jobs).toEqual(['rollback']);
    expect(here.project.deployed('%T')[0]).toBe(here.project.deployed('%T').at(-1));
    expect(here.project.deployed('%(trailers:key=Rollback-Of,valueonly)')[0]).toBe(newest);
    expect(run.log('rollback')).toContain('13 of 13 Kustomizations are ready');
  });
});
