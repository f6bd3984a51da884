import { describe, expect, it } from 'vitest';
import { findObject } from '../../support/find-object';
import { renderServices } from '../../support/render-services';
import { workloads } from '../../support/workload';

const render = (vpngateService: Record<string, unknown> = {}) => renderServices({ m2mgate: { vpngateService } });
const gateways = (change?: Record<string, unknown>) =>
  workloads(render(change)).filter(({ name }) => name.startsWith('vpngate-service'));
interface Ports {
  readonly ports: readonly { readonly name: string; readonly port: number; readonly targetPort: string }[];
}
const publicPorts = (change?: Record<string, unknown>) =>
  (findObject(render(change), 'Service', 'vpngate-service-public').spec as Ports).ports;

describe('vpngate', () => {
  it.each([1, 2, 3, 4, 5])('runs %i gateways, each on a port of its own', (numberOfVPNs) => {
    const all = gateways({ numberOfVPNs });
    expect(all.map(({ name }) => name)).toEqual(Array.from({ length: numberOfVPNs }, (_, index) => `vpngate-service-${index}`));
    const ports = all.map(({ container }) => container.ports.filter(({ name }) => name.startsWith('vpn-')));
    expect(ports).toEqual(all.map((_, index) => [{ name: `vpn-${index}`, containerPort: 1194 + index }]));
  });

  it('leads each port of the load balancer to the one gateway that has a port of that name', () => {
    const all = gateways({ numberOfVPNs: 3 });
    for (const { targetPort, port } of publicPorts({ numberOfVPNs: 3 })) {
      const found = all.filter(({ container }) => container.ports.some(({ name }) => name === targetPort));
      expect(found).toHaveLength(1);
      expect(found[0]?.container.ports).toContainEqual({ name: targetPort, containerPort: port });
      expect(found[0]?.container.env).toContainEqual({ name: 'm2mgate.vpn.port', value: String(port) });
    }
  });

  it('never changes the selector of a gateway when others come or go, since it is immutable', () => {
    const first = (numberOfVPNs: number) => gateways({ numberOfVPNs })[0]?.selector;
    expect(first(1)).toEqual(first(5));
  });

  it('selects the pods of one gateway only', () => {
    const all = gateways({ numberOfVPNs: 3 });
    for (const { selector } of all) {
      const selected = all.filter(({ labels }) => Object.entries(selector).every(([key, value]) => labels[key] === value));
      expect(selected).toHaveLength(1);
    }
  });

  it('leaves nothing behind with zero gateways, as Terraform then has no load balancer', () => {
    expect(JSON.stringify(render({ numberOfVPNs: 0 }))).not.toContain('vpngate');
  });

  it('offers PPTP only when asked to, on its fixed port and on one gateway', () => {
    expect(publicPorts().map(({ name }) => name)).toEqual(['vpn-0', 'vpn-1']);
    expect(publicPorts({ enablePPTP: true })).toContainEqual({
      name: 'pptp',
      port: 1723,
      protocol: 'TCP',
      targetPort: 'pptp',
    });
    const offering = gateways({ enablePPTP: true }).map(({ container }) => ({
      port: container.ports.some(({ name }) => name === 'pptp'),
      told: container.env.find(({ name }) => name === 'm2mgate.vpn.pptp.enabled')?.value,
    }));
    expect(offering).toEqual([
      { port: true, told: 'true' },
      { port: false, told: 'false' },
    ]);
  });

  it('answers under its own name below the base domain', () => {
    expect(findObject(render(), 'Service', 'vpngate-service-public').metadata.annotations).toMatchObject({
      'external-dns.alpha.kubernetes.io/hostname': 'vpngate.example.m2mgate.cloud',
      'load-balancer.hetzner.cloud/name': 'example-m2mgate-cloud-vpngate',
    });
  });
});
