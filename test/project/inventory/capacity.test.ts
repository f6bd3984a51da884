import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KUBE_HETZNER } from '../../../src/catalog/kube-hetzner';
import { SYSTEM_REQUESTS } from '../../../src/catalog/system-requests';
import { allocatable } from '../../../src/project/capacity/agents';
import { capacity } from '../../../src/project/inventory/capacity';
import type { Inventory } from '../../../src/project/inventory/inventory';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { environment } from '../../support/environment';
import { render } from '../../support/render';

const MIB = 2 ** 20;

function deployment(layer: string, cpu: string, memory: string, replicas = 1, kind = 'Deployment'): RenderedObject {
  const containers = [{ name: 'a', resources: { requests: { cpu, memory } } }];
  const spec = { replicas, template: { spec: { containers } } };
  const manifest = { apiVersion: 'apps/v1', kind, metadata: { name: 'a', namespace: 'b' }, spec } as Manifest;
  return { target: 'cluster', layer, origin: `${layer}/A`, manifest };
}
const infrastructure = (change: Record<string, unknown> = {}) => environment({ infrastructure: change }).infrastructure;
const layer = (found: ReturnType<typeof capacity>, name: string) => found.requestedBy.find((one) => one.layer === name);

describe('the capacity of an environment', () => {
  it('is what all agents that always run offer together', () => {
    const { agents, allocatable: offered } = capacity(infrastructure(), []);
    expect(agents).toBe(3);
    expect(offered?.cpu).toBe(3 * allocatable('cx43').cpu);
    expect(offered?.memory).toBe(Math.round(3 * allocatable('cx43').memory));
  });

  it('is not known when a server type is not, and what is requested still is', () => {
    const found = capacity(infrastructure({ agentPools: [{ name: 'a', count: 2, serverType: 'zx99' }] }), [
      deployment('service', '1', '1Gi'),
    ]);
    expect(found).not.toHaveProperty('allocatable');
    expect(found.agents).toBe(2);
    expect(layer(found, 'service')).toEqual({ layer: 'service', cpu: 1000, memory: 1024 * MIB });
  });

  it('counts every pod, and one on each agent of what runs everywhere', () => {
    const found = capacity(infrastructure(), [
      deployment('service', '250m', '1Gi', 4),
      deployment('monitoring', '10m', '32Mi', 1, 'DaemonSet'),
    ]);
    expect(layer(found, 'service')).toEqual({ layer: 'service', cpu: 1000, memory: 4096 * MIB });
    expect(layer(found, 'monitoring')).toEqual({ layer: 'monitoring', cpu: 30, memory: 96 * MIB });
  });

  it('counts what K3s and kube-hetzner bring', () => {
    expect(capacity(infrastructure(), []).requestedBy.map(({ layer: name }) => name)).toEqual(['system']);
    expect(capacity(infrastructure(), []).requested.cpu).toBeGreaterThanOrEqual(SYSTEM_REQUESTS.length * 100);
  });

  it('sums up to the whole', () => {
    const { capacity: example } = JSON.parse(render().get('inventory.json') ?? '') as Inventory;
    expect(example.requestedBy.map(({ layer: name }) => name)).toEqual(
      expect.arrayContaining(['database', 'broker', 'service', 'system']),
    );
    for (const resource of ['cpu', 'memory'] as const) {
      expect(example.requestedBy.reduce((sum, one) => sum + one[resource], 0)).toBe(example.requested[resource]);
      expect(example.requested[resource]).toBeLessThan(example.allocatable?.[resource] ?? 0);
    }
  });
});

const variables = join(__dirname, '../../../../shared/terraform/kube-hetzner-3.1.0-variables.json');

describe.skipIf(!existsSync(variables))('what kube-hetzner makes when nothing is said', () => {
  it('is what the catalog says', () => {
    const found = /"name":"control_plane_load_balancer_type".*?"default":"(\w+)"/.exec(readFileSync(variables, 'utf8'));
    expect(KUBE_HETZNER.controlPlaneLoadBalancerType).toBe(found?.[1]);
  });
});
