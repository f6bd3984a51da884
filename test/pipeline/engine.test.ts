import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from '../terraform/engine';
import { visibleSecrets } from './support/canaries';
import { mergeRequest, PUSH } from './support/events';
import type { PipelineRun } from './support/pipeline-run';
import { reducedEngine } from './support/programs';
import { ScratchProject, SECRETS } from './support/scratch-project';

const [engine] = engines();

describe.skipIf(!engine)('with a real engine, on the stack without its providers, a project', () => {
  let project: ScratchProject;
  let first: PipelineRun;
  const state = () => project.gitlab.project.terraform['infrastructure'];

  beforeAll(async () => {
    project = await ScratchProject.create({ tofu: reducedEngine(engine?.binary ?? '') });
  });
  afterAll(async () => await project.remove());

  it('is planned in a merge request, without a lock and without a trace', async () => {
    project.commit({}, 'Begin', 'feature');
    const variables = mergeRequest(1);
    const run = await project.pipeline({ ref: 'origin/feature', variables, jobs: ['synth', 'plan-preview'] });
    expect(run.passed, run.output).toBe(true);
    expect(JSON.parse(run.artifact('plan-preview', 'plan-summary.json'))).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ address: 'terraform_data.token', action: 'create' })]),
    });
    expect(project.gitlab.requests.filter((request) => request.includes('/lock'))).toEqual([]);
    expect(state()?.content).toBeUndefined();
    expect(visibleSecrets(run, project.gitlab)).toEqual([]);
  });

  it('is planned and applied, its state kept in GitLab under a lock', async () => {
    first = await project.pipeline({ variables: PUSH, jobs: ['synth', 'plan', 'apply'] });
    expect(first.passed, first.output).toBe(true);
    expect(state()?.content).toBeDefined();
    expect(state()?.lock).toBeUndefined();
    expect(project.gitlab.requests.filter((request) => /^POST .*\/lock 200$/.test(request))).toHaveLength(1);
    expect(visibleSecrets(first, project.gitlab)).toEqual([]);
  });

  it.runIf(engine?.name === 'tofu')('has a state and a plan that nobody can read without the passphrase', () => {
    for (const text of [state()?.content ?? '', first.artifact('plan', 'plan.cache')]) {
      expect(text).not.toContain('terraform_data');
      expect(text).not.toContain(SECRETS.TF_VAR_cluster_hcloud_token);
    }
  });

  it('has nothing to apply when nothing has changed', async () => {
    const run = await project.pipeline({ variables: PUSH, jobs: ['synth', 'plan', 'apply'] });
    expect(run.passed, run.output).toBe(true);
    expect(run.log('apply')).toContain('nothing to apply');
  });

  it('refuses a plan that another pipeline has overtaken', async () => {
    const run = await project.resume(first, { variables: PUSH, jobs: ['apply'] });
    expect(run.jobs).toEqual(['apply (failed)']);
    expect(run.log('apply')).toMatch(/stale/i);
  });
});
