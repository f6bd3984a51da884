import { describe, expect, it } from 'vitest';
import { findObject } from '../../support/find-object';
import { renderServices } from '../../support/render-services';
import { workload } from '../../support/workload';

const render = (devices: string) => renderServices({ m2mgate: { cascade: { connectionType: { devices } } } });
interface LoadBalancerSpec {
  readonly type: string;
  readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort: string }[];
}
const publicPorts = (devices: string) =>
  (findObject(render(devices), 'Service', 'cascade-public').spec as LoadBalancerSpec).ports;

describe('cascade', () => {
  it.each([
    ['Plain', 9080],
    ['TLS', 9443],
    ['mTLS', 9443],
  ])('with devices over %s listens on port %i, and the load balancer leads there', (devices, port) => {
    expect(publicPorts(devices)).toEqual([{ name: 'devices', port, protocol: 'TCP', targetPort: 'devices' }]);
    const { ports, env } = workload(render(devices), 'cascade').container;
    expect(ports).toContainEqual({ name: 'devices', containerPort: port });
    expect(env).toContainEqual({ name: 'm2mgate.cascade.devices.connectionType', value: devices });
    expect(env).toContainEqual({ name: 'm2mgate.cascade.devices.port', value: String(port) });
  });

  it('shows the world nothing but the port for devices', () => {
    expect(publicPorts('mTLS').map(({ name }) => name)).toEqual(['devices']);
  });

  it.each(['Plain', 'TLS', 'mTLS'])('with devices over %s still holds a key pair, for services connect with TLS', (devices) => {
    const mounts = workload(render(devices), 'cascade').container.volumeMounts.map(({ name }) => name);
    expect(mounts).toContain('key-pair');
  });

  it('tells services the address and port at which it listens for them', () => {
    const { env } = workload(render('mTLS'), 'core-service').container;
    const { ports } = findObject(render('mTLS'), 'Service', 'cascade').spec as LoadBalancerSpec;
    expect(env).toContainEqual({ name: 'm2mgate.cascade.host', value: 'cascade.m2mgate.svc.cluster.local' });
    expect(env).toContainEqual({
      name: 'm2mgate.cascade.port',
      value: String(ports.find(({ name }) => name === 'services')?.port),
    });
  });

  it('is adopted from Terraform by name, with the type and location that Terraform gave it', () => {
    const infrastructure = { location: 'hel1', loadBalancerType: 'lb21' };
    const objects = renderServices({ slug: 'acme', baseDomain: 'acme.example.org', infrastructure });
    expect(findObject(objects, 'Service', 'cascade-public').metadata.annotations).toEqual({
      'external-dns.alpha.kubernetes.io/hostname': 'cascade.acme.example.org',
      'load-balancer.hetzner.cloud/name': 'acme-cascade',
      'load-balancer.hetzner.cloud/location': 'hel1',
      'load-balancer.hetzner.cloud/type': 'lb21',
      'load-balancer.hetzner.cloud/use-private-ip': 'true',
      'load-balancer.hetzner.cloud/disable-private-ingress': 'true',
    });
  });

  it('has a certificate for the name that devices use', () => {
    expect(findObject(render('mTLS'), 'Certificate', 'cascade-certificate').spec).toMatchObject({
      dnsNames: ['cascade.example.m2mgate.cloud', 'cascade.m2mgate.svc.cluster.local'],
    });
  });
});
