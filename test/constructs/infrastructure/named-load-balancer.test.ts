import { describe, expect, it } from 'vitest';
import { loadBalancerName } from '../../../src/catalog/load-balancers';
import { TYPICAL } from './environment';
import { synth } from './synth';

describe.each(['cascade', 'vpngate'] as const)('the load balancer of %s', (service) => {
  const { resource, output } = synth();

  it('has the name by which the cluster finds it', () => {
    expect(resource['hcloud_load_balancer']?.[service]).toMatchObject({
      name: loadBalancerName('example-m2mgate-cloud', service),
      load_balancer_type: 'lb11',
      location: 'nbg1',
      labels: { project: 'example-m2mgate-cloud', service },
    });
  });

  it('leaves alone what the cloud controller manager writes', () => {
    expect(resource['hcloud_load_balancer']?.[service]).toMatchObject({
      lifecycle: { ignore_changes: ['location', 'labels["hcloud-ccm/service-uid"]'] },
    });
  });

  it('joins the network after the cluster is there, and leaves before it goes', () => {
    expect(resource['hcloud_load_balancer_network']?.[service]).toEqual({
      load_balancer_id: `\${hcloud_load_balancer.${service}.id}`,
      network_id: '${module.cluster.network_id}',
      depends_on: ['module.cluster'],
      lifecycle: { ignore_changes: ['ip', 'enable_public_interface'] },
    });
  });

  it('shows its address', () => {
    expect(output[`${service}_ipv4`]).toMatchObject({ value: `\${hcloud_load_balancer.${service}.ipv4}` });
  });

  it.each([
    ['active', true],
    ['hibernated', true],
    ['destroying', false],
  ] as const)('of an environment that is %s is protected: %s', (lifecycle, kept) => {
    const loadBalancer = synth({ ...TYPICAL, lifecycle }).resource['hcloud_load_balancer']?.[service];
    expect(loadBalancer).toHaveProperty('delete_protection', kept);
    expect(JSON.stringify(loadBalancer).includes('"prevent_destroy":true')).toBe(kept);
  });
});

it('vpngate has none when no VPN gateway runs', () => {
  const { resource, output } = synth({ ...TYPICAL, vpngate: false });
  expect(Object.keys(resource['hcloud_load_balancer'] ?? {})).toEqual(['cascade']);
  expect(Object.keys(resource['hcloud_load_balancer_network'] ?? {})).toEqual(['cascade']);
  expect(output).not.toHaveProperty('vpngate_ipv4');
});
