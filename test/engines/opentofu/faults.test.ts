import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../tools/engines/frame/counts';
import { clusterStub } from './cluster-stub';
import { projectFile } from './terraform-files';
import { validate } from './validate';
import { WITHOUT_PLUGIN, withCluster } from './with-cluster';
import { Workspace } from './workspace';

type Change = Readonly<Record<string, unknown>>;

const CASCADE = ['resource', 'hcloud_load_balancer', 'cascade'];
const ATTACHMENT = ['resource', 'hcloud_load_balancer_network', 'cascade'];
const ROTATION = ['resource', 'time_rotating', 'client_secret'];
const CLUSTER = ['module', 'cluster'];

/** What is changed where, and what the message must name. */
const FAULTS: [what: string, at: readonly string[], change: Change, names: readonly RegExp[]][] = [
  ['an argument that does not exist', CASCADE, { delete_protecton: true }, [/hcloud_load_balancer\.cascade/, /delete_protecton/]],
  ['text in place of a number', ROTATION, { rotation_days: 'often' }, [/time_rotating\.client_secret/, /number/]],
  [
    'an algorithm that does not exist',
    CASCADE,
    { algorithm: { type: 'random' } },
    [/hcloud_load_balancer\.cascade/, /round_robin/],
  ],
  [
    'a label that Hetzner does not take',
    CASCADE,
    { labels: { project: 'my project' } },
    [/hcloud_load_balancer\.cascade/, /label/],
  ],
  [
    'a missing argument',
    ATTACHMENT,
    { load_balancer_id: undefined },
    [/hcloud_load_balancer_network\.cascade/, /load_balancer_id/],
  ],
  ['an address that is none', ATTACHMENT, { ip: '10.0.0' }, [/hcloud_load_balancer_network\.cascade/, /10\.0\.0/]],
  [
    'an output that kube-hetzner does not have',
    ATTACHMENT,
    { network_id: '${module.cluster.network}' },
    [/hcloud_load_balancer_network\.cascade/, /module\.cluster|"network"/],
  ],
  [
    'resources that wait for each other',
    CASCADE,
    { name: '${hcloud_load_balancer_network.cascade.id}' },
    [/Cycle/, /hcloud_load_balancer\.cascade/, /hcloud_load_balancer_network\.cascade/],
  ],
  ['a resource that does not exist', ['resource'], { hcloud_loadbalancer: { other: {} } }, [/hcloud_loadbalancer/]],
  [
    'a type of pool that kube-hetzner does not take',
    CLUSTER,
    { agent_nodepools: 'three' },
    [/module\.cluster/, /agent_nodepools/],
  ],
  ['an input that kube-hetzner does not have', CLUSTER, { k3s_registries: '' }, [/module\.cluster/, /k3s_registries/]],
  [
    'an order for the module, which has providers of its own',
    CLUSTER,
    { depends_on: ['hcloud_load_balancer.cascade'] },
    [/module "cluster"|module\.cluster/, /depends_on/],
  ],
  ['a variable that nobody declares', CASCADE, { name: '${var.name}' }, [/hcloud_load_balancer\.cascade/, /"name"/]],
  [
    'a version that the provider does not have',
    ['terraform', 'required_providers', 'hcloud'],
    { version: '1.67.99' },
    [/hetznercloud\/hcloud/, /1\.67\.99/],
  ],
];

/** Of the application in Entra ID, which needs a plugin that the Go module proxy does not have. */
const ENTRA_FAULTS: typeof FAULTS = [
  [
    'an audience that does not exist',
    ['resource', 'azuread_application_registration', 'application'],
    { sign_in_audience: 'Everybody' },
    [/azuread_application_registration\.application/, /AzureADMyOrg/],
  ],
  [
    'a kind of redirect URI that does not exist',
    ['resource', 'azuread_application_redirect_uris', 'redirect_uris'],
    { type: 'Mobile' },
    [/azuread_application_redirect_uris\.redirect_uris/, /PublicClient/],
  ],
  [
    'an argument that the client secret does not have',
    ['resource', 'azuread_application_password', 'client_secret'],
    { rotation_days: 180 },
    [/azuread_application_password\.client_secret/, /rotation_days/],
  ],
];

describe('OpenTofu refuses', () => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = new Workspace();
  });
  afterAll(() => workspace.remove());

  async function isRefused(at: readonly string[], change: Change, names: readonly RegExp[]): Promise<void> {
    workspace.write(withCluster(changed(projectFile(), at, change), clusterStub()));
    const [message = 'nothing', ...others] = (await validate(workspace)).filter((text) => !text.startsWith('warning'));
    expect(others).toEqual([]);
    for (const name of names) expect(message).toMatch(name);
    count('opentofu', 'planted faults caught');
  }

  it.each(FAULTS)('%s', (_what, at, change, names) => isRefused(at, change, names));

  it.skipIf(WITHOUT_PLUGIN.includes('azuread')).each(ENTRA_FAULTS)('%s', (_what, at, change, names) =>
    isRefused(at, change, names),
  );
});

/** A copy with other fields in one object. */
function changed<T extends object>(content: T, [first, ...rest]: readonly string[], change: Change): T {
  if (first === undefined) return { ...content, ...change };
  return { ...content, [first]: changed(Reflect.get(content, first) as object, rest, change) };
}
