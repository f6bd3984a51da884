import { TerraformOutput, TerraformStack } from 'cdktf';
import { Construct, RootConstruct } from 'constructs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { KubeHetznerCluster, type KubeHetznerClusterProps } from '../../../src/constructs/infrastructure/kube-hetzner-cluster';
import { HcloudProvider } from '../../../src/imports/hcloud/provider';

const VARIABLES = { hcloudToken: 'token', sshPublicKey: 'public', sshPrivateKey: 'private' };

describe('the cluster', () => {
  it.each([[[]], [['eu']], [['eu', 'first']]])('has one address wherever it stands in the tree: below %j', (path) => {
    const stack = new TerraformStack(new RootConstruct(), 'stack');
    const provider = new HcloudProvider(stack, 'hcloud');
    const scope = path.reduce<Construct>((parent, id) => new Construct(parent, id), stack);
    const cluster = new KubeHetznerCluster(scope, 'cluster', { provider, variables: VARIABLES });
    new TerraformOutput(stack, 'network', { value: cluster.networkId });

    expect(stack.toTerraform()).toMatchObject({
      module: { cluster: { hcloud_token: 'token', providers: { hcloud: 'hcloud' } } },
      output: { network: { value: '${module.cluster.network_id}' } },
    });
  });

  it('cannot be given what Terraform refuses for a module with providers of its own', () => {
    expectTypeOf<keyof KubeHetznerClusterProps>().toEqualTypeOf<'provider' | 'variables'>();
    expectTypeOf<keyof KubeHetznerClusterProps['variables']>().extract<'dependsOn' | 'count' | 'forEach'>().toBeNever();
  });
});
