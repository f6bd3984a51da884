import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBalancerName } from '../../../src/catalog/load-balancers';
import { count } from '../../../tools/engines/frame/counts';
import { Deployment } from './deployment';
import { TOKENS } from './fake-hetzner/fake-hetzner';
import { projectFile } from './terraform-files';

const SLUG = 'example-m2mgate-cloud';
const ACTIVE = projectFile();
const DESTROYING = projectFile({ lifecycle: 'destroying' });
const ALL = [
  'hcloud_load_balancer.cascade',
  'hcloud_load_balancer.vpngate',
  'hcloud_load_balancer_network.cascade',
  'hcloud_load_balancer_network.vpngate',
  'module.cluster.hcloud_network.k3s',
  'module.cluster.hcloud_network_subnet.agent',
  'time_rotating.client_secret',
];
const PROTECTED = /load balancer deletion is protected/;

describe('an environment', () => {
  let deployment: Deployment;
  const loadBalancers = () => [...deployment.hetzner.cloud.loadBalancers.values()];
  beforeAll(async () => {
    deployment = await new Deployment().start();
  });
  afterAll(() => deployment?.stop());

  it('is planned with a token that may only read, and without a lock', async () => {
    expect(await deployment.plan(ACTIVE, TOKENS.readOnly)).toEqual(ALL.map((address) => `create ${address}`));
    expect(deployment.hetzner.writes).toEqual([]);
    expect(deployment.gitlab.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  it('is not made with a token that may only read', async () => {
    const { code, output } = await deployment.apply(ACTIVE, '-var', `hcloud_token=${TOKENS.readOnly}`);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/token_readonly/) });
    expect(output).toMatch(/with hcloud_load_balancer\.cascade/);
    expect(loadBalancers()).toEqual([]);
  });

  it('is made', async () => {
    const { code, output } = await deployment.apply(ACTIVE);
    expect(code, output).toBe(0);
    expect(await deployment.addresses()).toEqual(ALL);
    count('opentofu', 'resources made at the stand-in for Hetzner', ALL.length);
  });

  it('has load balancers by the names that the cluster looks for, protected and in its network', () => {
    const [network] = deployment.hetzner.cloud.networks.keys();
    const found = loadBalancers().map(({ name, location, load_balancer_type, labels, protection, private_net }) => ({
      name,
      location: location.name,
      type: load_balancer_type.name,
      labels,
      protected: protection.delete,
      networks: private_net.map((one) => one.network),
    }));
    const expected = (['cascade', 'vpngate'] as const).map((service) => ({
      name: loadBalancerName(SLUG, service),
      location: 'nbg1',
      type: 'lb11',
      labels: { project: SLUG, service },
      protected: true,
      networks: [network],
    }));
    expect(found.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(expected);
  });

  it('hands over the addresses that Hetzner gave', async () => {
    const ip = (service: 'cascade' | 'vpngate') =>
      loadBalancers().find(({ name }) => name === loadBalancerName(SLUG, service))?.public_net.ipv4.ip;
    expect(await deployment.outputs()).toMatchObject({ cascade_ipv4: ip('cascade'), vpngate_ipv4: ip('vpngate') });
  });

  it('needs nothing more when it is planned again', async () => {
    expect(await deployment.plan(ACTIVE)).toEqual([]);
  });

  it('leaves to the controller in the cluster what is the controller’s', async () => {
    for (const one of loadBalancers()) {
      one.labels['hcloud-ccm/service-uid'] = 'a6c8a6c8-0000-4000-8000-000000000000';
      one.services.push({ protocol: 'tcp', listen_port: 8883, destination_port: 30883, proxyprotocol: true });
      one.targets.push({ type: 'ip', ip: { ip: '10.0.0.9' }, use_private_ip: false });
    }
    expect(await deployment.plan(ACTIVE)).toEqual([]);
  });

  it.each([
    ['while it sleeps', { lifecycle: 'hibernated' }],
    ['when its location changes, which is for new servers only', { infrastructure: { location: 'fsn1' } }],
    [
      'without Entra ID, but for the secret’s clock',
      { auth: { enableInsideM2MAzureAD: false } },
      ['delete time_rotating.client_secret'],
    ],
  ])('keeps its load balancers %s', async (_what, change, expected: readonly string[] = []) => {
    expect(await deployment.plan(projectFile(change))).toEqual(expected);
  });

  it('gets larger load balancers with the same addresses', async () => {
    const before = loadBalancers().map(({ id, public_net }) => [id, public_net.ipv4.ip]);
    const larger = projectFile({ infrastructure: { loadBalancerType: 'lb21' } });
    expect(await deployment.plan(larger)).toEqual(['update hcloud_load_balancer.cascade', 'update hcloud_load_balancer.vpngate']);

    const { code, output } = await deployment.apply(larger);
    expect(code, output).toBe(0);
    expect(loadBalancers().map(({ id, public_net }) => [id, public_net.ipv4.ip])).toEqual(before);
    expect(loadBalancers().map(({ load_balancer_type }) => load_balancer_type.name)).toEqual(['lb21', 'lb21']);
    expect(await deployment.plan(larger)).toEqual([]);
    count('opentofu', 'resources changed', 2);
  });

  it('does not lose the load balancer of a Service that is switched off: it is protected, and comes back into its network', async () => {
    const off = projectFile({ m2mgate: { vpngateService: { enabled: false } } });
    const [id, address] = loadBalancers().flatMap(({ name, id, public_net }) =>
      /vpngate/.test(name) ? [id, public_net.ipv4.ip] : [],
    );
    expect(await deployment.plan(off)).toEqual(
      expect.arrayContaining(['delete hcloud_load_balancer.vpngate', 'delete hcloud_load_balancer_network.vpngate']),
    );
    const { code, output } = await deployment.apply(off);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(PROTECTED) });

    expect((await deployment.apply(ACTIVE)).code).toBe(0);
    const kept = loadBalancers().find((one) => one.id === id);
    expect([kept?.public_net.ipv4.ip, kept?.private_net.length]).toEqual([address, 1]);
  });

  it('is not destroyed as long as it is active', async () => {
    const before = deployment.hetzner.writes.length;
    const { code, output } = await deployment.destroy(ACTIVE);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(/prevent_destroy/) });
    expect(output).toContain('hcloud_load_balancer.cascade');
    expect(deployment.hetzner.writes.slice(before)).toEqual([]);
  });

  it('loses its protections, and nothing else, when it is to be destroyed', async () => {
    expect(await deployment.plan(DESTROYING)).toEqual([
      'update hcloud_load_balancer.cascade',
      'update hcloud_load_balancer.vpngate',
    ]);
  });

  it('would keep the load balancers and lose all else in a destroy without that apply, for the provider lifts no protection', async () => {
    const { code, output } = await deployment.destroy(DESTROYING);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringMatching(PROTECTED) });
    expect(await deployment.addresses()).toEqual(['hcloud_load_balancer.cascade', 'hcloud_load_balancer.vpngate']);
    expect(loadBalancers().map(({ protection }) => protection.delete)).toEqual([true, true]);

    const { code: recovered } = await deployment.apply(DESTROYING);
    expect(recovered).toBe(0);
    expect(loadBalancers().map(({ protection }) => protection.delete)).toEqual([false, false]);
    expect(await deployment.addresses()).toEqual(ALL);
  });

  it('is then destroyed, and leaves nothing', async () => {
    const { code, output } = await deployment.destroy(DESTROYING);
    expect(code, output).toBe(0);
    const { loadBalancers: left, networks } = deployment.hetzner.cloud;
    expect([...left.values(), ...networks.values()]).toEqual([]);
    expect(await deployment.addresses()).toEqual([]);
    expect(deployment.state.lock).toBeUndefined();
    count('opentofu', 'resources destroyed', ALL.length);
  });

  it('was never locked out by a change that was still under way, and never asked for what Hetzner does not have', () => {
    const refused = deployment.hetzner.requests.filter((request) => / (4|5)\d\d$/.test(request));
    expect(refused.filter((request) => !/ (403|404|423)$/.test(request))).toEqual([]);
    expect(refused.filter((request) => request.endsWith(' 423')).every((request) => request.startsWith('DELETE '))).toBe(true);
  });
});
