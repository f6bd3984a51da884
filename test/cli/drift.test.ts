import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedChange, PlanSummary } from '../../src/review/model/plan-summary';
import { FakeGitlab, TOKENS } from '../support/fake-gitlab/fake-gitlab';
import { gitlabJob } from './gitlab/gitlab-job';
import { workspace } from './run-cli';

const here = workspace({});
afterAll(() => here.remove());

let gitlab: FakeGitlab;
beforeEach(async () => {
  gitlab = await new FakeGitlab().start();
});
afterEach(() => gitlab.stop());

const server: PlannedChange = {
  address: 'module.cluster.hcloud_server.agents["a|b"]',
  type: 'hcloud_server',
  action: 'update',
  fields: [{ type: 'changed', path: 'labels.owner', before: 'x', after: '(sensitive)' }],
};
const secret: PlannedChange = {
  address: 'azuread_application_password.client_secret',
  type: 'azuread_application_password',
  action: 'replace',
  fields: [],
};

/** Runs the command on a plan with these changes. */
async function drift(changes: readonly PlannedChange[], more: Partial<PlanSummary> = {}, token: string = TOKENS.api) {
  const plan: PlanSummary = { changes, unchanged: 3, drift: [], outputs: [], terraformVersion: '1.12.1', ...more };
  writeFileSync(join(here.folder, 'plan-summary.json'), JSON.stringify(plan));
  const env = gitlabJob(gitlab, { BLUE_GITLAB_TOKEN: token, CI_PIPELINE_URL: 'https://gitlab.example.com/-/pipelines/7' });
  return await here.blueOn({ env }, 'drift', '--plan', 'plan-summary.json');
}

const issues = () => gitlab.project.issues;
const url = (iid: number) => `${gitlab.project.web_url}/-/issues/${iid}`;

describe('drift', () => {
  it('opens one issue that names what Terraform would change, and why', async () => {
    const { code, out } = await drift([server, secret], { drift: [server] });
    expect([code, out]).toEqual([0, `something drifts; opened an issue: ${url(1)}\n`]);
    expect(issues()).toMatchObject([
      { title: 'Drift: 2 resources no longer as the project says', labels: ['blue::drift'], state: 'opened' },
    ]);
    const description = issues()[0]?.description ?? '';
    expect(description).toContain('| `module.cluster.hcloud_server.agents["a\\|b"]` | change it | `labels.owner` | yes |');
    expect(description).toContain('| `azuread_application_password.client_secret` | **replace it** |  |  |');
    expect(description).toContain('https://gitlab.example.com/-/pipelines/7');
    expect(description).not.toMatch(/undefined|NaN/);
  });

  it('says nothing when all is as it should be, even where somebody has changed what the project leaves open', async () => {
    expect((await drift([], { drift: [server] })).out).toBe('nothing drifts\n');
    expect(issues()).toEqual([]);
  });

  it.each(['create', 'delete'] as const)('is not what Terraform would %s for servers of the autoscaler', async (action) => {
    const address = 'module.cluster.terraform_data.autoscaled_nodes_registries["example-autoscaled-agent-4f1c"]';
    const autoscaled: PlannedChange = { address, type: 'terraform_data', action, fields: [] };
    expect((await drift([autoscaled])).out).toBe('nothing drifts\n');
    await drift([autoscaled, server]);
    expect(issues()).toMatchObject([{ title: 'Drift: 1 resource no longer as the project says' }]);
    expect(issues()[0]?.description).not.toContain('autoscaled');
  });

  it('is what differs on a server of the autoscaler', async () => {
    const address = 'module.cluster.terraform_data.autoscaled_nodes_registries["example-autoscaled-agent-4f1c"]';
    await drift([{ address, type: 'terraform_data', action: 'replace', fields: [] }]);
    expect(issues()[0]?.description).toContain('autoscaled_nodes_registries');
  });

  it('leaves the issue alone night after night, and speaks when something else drifts', async () => {
    await drift([server]);
    expect((await drift([server])).out).toContain('the same drifts as before; the issue is open');
    expect(issues()[0]?.discussions).toEqual([]);
    expect((await drift([server, secret])).out).toContain('something else drifts than before; updated the issue');
    expect(issues()).toHaveLength(1);
    expect(issues()[0]?.title).toContain('2 resources');
    expect(issues()[0]?.discussions).toHaveLength(1);
  });

  it('closes the issue when the drift is gone, and opens another one when it comes back', async () => {
    await drift([server]);
    expect((await drift([])).out).toBe(`nothing drifts any more; closed the issue: ${url(1)}\n`);
    expect(issues()).toMatchObject([{ state: 'closed' }]);
    expect((await drift([])).out).toBe('nothing drifts\n');
    expect((await drift([server])).out).toBe(`something drifts; opened an issue: ${url(2)}\n`);
  });

  it('accepts that somebody has closed the issue, until something else drifts', async () => {
    await drift([server]);
    for (const issue of issues()) issue.state = 'closed';
    expect((await drift([server])).out).toContain('somebody has closed; it stays closed');
    expect((await drift([secret])).out).toContain('opened an issue');
  });

  it('is not taken in by the issue of somebody else', async () => {
    await drift([server], {}, TOKENS.other);
    expect((await drift([server])).out).toContain('opened an issue');
    expect(issues()).toHaveLength(2);
  });

  it.each([
    ['the plan is not there', ['--plan', 'nope.json'], 1, '[plan/missing]'],
    ['no plan is named', [], 2, "required option '--plan <file>'"],
  ])('says so when %s', async (_, argv, code, message) => {
    expect(await here.blueOn({ env: gitlabJob(gitlab) }, 'drift', ...argv)).toMatchObject({
      code,
      err: expect.stringContaining(message),
    });
  });
});
