import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visibleSecrets } from './support/canaries';
import { ENTRA_SECRET, type Environment, environment } from './support/environment';
import { PUSH, SCHEDULE } from './support/events';

let here: Environment;
beforeAll(async () => {
  here = await environment();
  const run = await here.project.pipeline({ variables: PUSH, jobs: ['synth', 'plan', 'apply', 'connect'] });
  expect(run.passed, run.output).toBe(true);
});
afterAll(async () => await here.remove());

const issues = (state: string) => here.gitlab.issues.filter((issue) => issue.state === state);

describe('the nightly pipeline', () => {
  it('has nothing to say when all is as it should be', async () => {
    const run = await here.project.pipeline({ variables: SCHEDULE });
    expect(run.passed, run.output).toBe(true);
    expect(run.jobs).toEqual(['drift', 'renew', 'upgrade']);
    expect(run.log('drift')).toContain('nothing drifts');
    expect(run.log('renew')).toContain('the hub is connected');
    expect(run.log('upgrade')).toContain('is current');
    expect(here.gitlab.issues).toEqual([]);
    expect(visibleSecrets(run, here.project.gitlab, [ENTRA_SECRET, ...here.cluster.secrets])).toEqual([]);
  });

  it('opens an issue when servers are no longer what the default branch says, and closes it afterwards', async () => {
    const before = here.project.read('project.ts');
    here.project.commit(
      { 'project.ts': before.replace('\n});', "\n  nodeSize: 'large',\n});") },
      'Larger servers, never applied',
    );
    const drifted = await here.project.pipeline({ variables: SCHEDULE, jobs: ['drift'] });
    expect(drifted.passed, drifted.output).toBe(true);
    expect(issues('opened').map(({ title }) => title)).toEqual([expect.stringMatching(/^Drift: \d+ resources/)]);
    expect(issues('opened')[0]?.description).toContain('module.cluster.hcloud_server.agent[0]');

    here.project.commit({ 'project.ts': before }, 'Take it back');
    const settled = await here.project.pipeline({ variables: SCHEDULE, jobs: ['drift'] });
    expect(settled.passed, settled.output).toBe(true);
    expect(issues('opened')).toEqual([]);
    expect(issues('closed')).toHaveLength(1);
  });
});
