import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../tools/engines/frame/counts';
import { QUIET } from '../../project/examples';
import type { TerraformFile } from '../../terraform/terraform-file';
import { EXAMPLES } from '../support/examples';
import { ENTRA_MOCK } from './entra-mock';
import { FakeHetzner } from './fake-hetzner/fake-hetzner';
import { INPUTS } from './inputs';
import { REAL_MODULE } from './real-module';
import { exampleFile, projectFile } from './terraform-files';
import { testVariables } from './test-variables';
import { validate } from './validate';
import { WITHOUT_PLUGIN, withModule } from './with-cluster';
import { Workspace } from './workspace';

/** What the servers would print, had there been any. */
const KUBECONFIG = JSON.stringify({
  clusters: [{ name: 'default', cluster: { server: 'https://127.0.0.1:6443', 'certificate-authority-data': 'Y2E=' } }],
  contexts: [{ name: 'default', context: { cluster: 'default', user: 'default' } }],
  users: [{ name: 'default', user: { 'client-certificate-data': 'Y2VydA==', 'client-key-data': 'a2V5' } }],
  'current-context': 'default',
});

/** What reaches out to GitHub and to servers. Hetzner is asked: it has a stand-in. */
const MOCKS = {
  http: { mock_data: { http: { defaults: { status_code: 200, response_body: '{"tag_name":"1.0.0"}' } } } },
  ssh: { mock_resource: { ssh_sensitive_resource: { defaults: { result: KUBECONFIG } } } },
};

const SECRETS = Object.entries(INPUTS).filter(([name]) => /token|private_key|password|backup/.test(name));

describe.skipIf(!REAL_MODULE)('the real kube-hetzner, of which BLUE_KUBE_HETZNER names a copy,', () => {
  const source = REAL_MODULE ?? '';
  const hetzner = new FakeHetzner();
  let workspace: Workspace;
  beforeAll(async () => {
    await hetzner.start();
    workspace = new Workspace({ HCLOUD_ENDPOINT: hetzner.url });
  });
  afterAll(async () => {
    workspace?.remove();
    await hetzner.stop();
  });

  it.each(EXAMPLES)('accepts the %s example without a warning', async (name) => {
    workspace.write(withModule(await exampleFile(name), source));
    expect(await validate(workspace)).toEqual([]);
    count('opentofu', 'configurations valid for the real kube-hetzner');
  });

  it('refuses an input that it does not have', async () => {
    workspace.write(withModule(withInputs(projectFile(), { k3s_registries: '' }), source));
    expect(await validate(workspace)).toEqual([expect.stringMatching(/module\.cluster.*k3s_registries/)]);
  });

  /** Its own checks run here: conditions on inputs, and the contract between them. */
  async function plan(file: TerraformFile, backup = false): Promise<{ readonly code: number; readonly output: string }> {
    const { 'cdk.tf.json': configuration } = withModule(file, source) as { 'cdk.tf.json': TerraformFile };
    const { terraform } = configuration;
    // A mock is found by the name that the root gives to a provider.
    const providers = { ...terraform.required_providers, ssh: { source: 'loafoe/ssh' } };
    workspace.write({
      'cdk.tf.json': { ...configuration, terraform: { ...terraform, required_providers: providers } },
      'plan.tftest.json': {
        variables: testVariables({ backup }),
        mock_provider: { ...MOCKS, ...(!WITHOUT_PLUGIN.includes('azuread') && { azuread: ENTRA_MOCK }) },
        run: { planned: { command: 'plan' } },
      },
    });
    await workspace.mustRun('init', '-backend=false', '-no-color');
    return workspace.run('test', '-no-color', '-verbose');
  }

  it.each([
    ['by default', {}],
    ['with backups', { backup: QUIET.backup }],
    ['to be destroyed', { lifecycle: 'destroying' }],
    ['asleep', { lifecycle: 'hibernated' }],
    ['without an autoscaler', { infrastructure: { autoscaler: false } }],
    [
      'on servers of another architecture',
      { infrastructure: { agentPools: [{ name: 'agent', count: 3, serverType: 'cax31' }] } },
    ],
  ])('plans a whole environment %s, and shows no secret', async (_what, change) => {
    const { code, output } = await plan(projectFile(change), 'backup' in change);
    expect(code, output).toBe(0);
    const [, number = 0] = /Plan: (\d+) to add, 0 to change, 0 to destroy/.exec(output) ?? [];
    expect(Number(number)).toBeGreaterThan(100);
    for (const [name, secret] of SECRETS) expect(output.includes(secret), name).toBe(false);
    expect(hetzner.writes).toEqual([]);
    count('opentofu', 'resources planned by the real kube-hetzner', Number(number));
  });

  it('refuses to plan an even number of control planes', async () => {
    const [pool] = projectFile().module.cluster['control_plane_nodepools'] as object[];
    const { code, output } = await plan(withInputs(projectFile(), { control_plane_nodepools: [{ ...pool, count: 2 }] }));
    expect(code).toBe(1);
    expect(output).toMatch(/Control plane node count must be 1 or an odd number/);
  });
});

function withInputs(file: TerraformFile, inputs: object): TerraformFile {
  return { ...file, module: { cluster: { ...file.module.cluster, ...inputs } } };
}
