import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../tools/engines/frame/counts';
import { addresses, type TerraformFile } from '../../terraform/terraform-file';
import { EXAMPLES } from '../support/examples';
import { clusterStub } from './cluster-stub';
import { exampleFile, projectFile } from './terraform-files';
import { validate } from './validate';
import { WITHOUT_PLUGIN, withCluster } from './with-cluster';
import { Workspace } from './workspace';

describe('OpenTofu, with the plugins that will run', () => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = new Workspace();
  });
  afterAll(() => workspace.remove());

  async function isValid(file: TerraformFile): Promise<void> {
    workspace.write(withCluster(file, clusterStub()));
    expect(await validate(workspace)).toEqual([]);
    const known = addresses(file).filter((address) => !isLeftOut(address));
    count('opentofu', 'configurations valid');
    count('opentofu', 'modules and resources in them', known.length);
    if (known.length < addresses(file).length)
      count('opentofu', 'resources of azuread NOT CHECKED for want of a plugin', addresses(file).length - known.length);
  }

  it.each(EXAMPLES)('accepts the %s example without a warning', async (name) => {
    await isValid(await exampleFile(name));
  });

  it.each([
    ['hibernated', { lifecycle: 'hibernated' }],
    ['to be destroyed', { lifecycle: 'destroying' }],
    ['without an autoscaler', { infrastructure: { autoscaler: false } }],
    ['without VPN gateways', { m2mgate: { vpngateService: { enabled: false } } }],
    ['without Entra ID', { auth: { enableInsideM2MAzureAD: false } }],
  ])('accepts a project that is %s', async (_what, change) => {
    await isValid(projectFile(change));
  });
});

function isLeftOut(address: string): boolean {
  return WITHOUT_PLUGIN.some((provider) => address.replace(/^data\./, '').startsWith(`${provider}_`));
}
