import { describe, expect, it } from 'vitest';
import { build } from '../../src/project/build';
import type { Inventory } from '../../src/project/inventory/inventory';
import { environment } from '../support/environment';

function inventory(change: Record<string, unknown> = {}): Inventory {
  return JSON.parse(build(environment(change)).files.get('inventory.json') ?? '');
}

describe('inventory.json', () => {
  it('lists every file of the output but itself and Terraform', () => {
    const { files } = build(environment());
    const listed = inventory().objects.map(({ file }) => file);
    expect([...files.keys()].filter((path) => path.endsWith('.yaml')).sort()).toEqual([...listed].sort());
  });

  it('names the Kustomizations in an order in which each follows those it waits for', () => {
    const { layers } = inventory();
    layers.forEach(({ dependsOn }, index) => {
      const earlier = layers.slice(0, index).map(({ kustomization }) => kustomization);
      expect(earlier).toEqual(expect.arrayContaining([...dependsOn]));
    });
    expect(layers.reduce((sum, { objects }) => sum + objects, layers.length)).toBe(inventory().objects.length);
  });

  it('tells registration which stores and which GitLab variables the project needs', () => {
    const { registration } = inventory();
    expect(registration.namespace).toBe('example-m2mgate-cloud');
    expect(registration.secretStores).toContainEqual({ name: 'cluster-traefik', namespace: 'traefik' });
    expect(registration.gitlabVariables).toContain('HETZNERDNS_TOKEN');
  });

  it('counts servers, those that always run and those that may', () => {
    expect(inventory().nodePools.map(({ role, count, max }) => [role, count, max])).toEqual([
      ['control-plane', 3, 3],
      ['agent', 3, 3],
      ['autoscaled', 0, 5],
    ]);
    expect(inventory({ infrastructure: { autoscaler: false } }).nodePools.map(({ role }) => role)).toEqual([
      'control-plane',
      'agent',
    ]);
  });

  it('lists volumes with class, size and number', () => {
    expect(inventory().volumes).toContainEqual({
      namespace: 'kube-system',
      name: 'nfs-server',
      storageClass: 'hcloud-volumes',
      size: '20Gi',
      count: 1,
    });
  });

  it('tells what all of it costs and requests', () => {
    const { costs, capacity } = inventory();
    expect(costs.items.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      expect.arrayContaining(['servers control-plane', 'ipv4 servers', 'load-balancer kubernetes-api', 'volume mysql/mysql']),
    );
    expect(costs.items.filter(({ monthly }) => monthly === undefined)).toEqual([]);
    expect(costs.monthly).toBeGreaterThan(100);
    expect(capacity.agents).toBe(3);
    const larger = inventory({ nodeSize: 'large' });
    expect(larger.costs.monthly).toBeGreaterThan(costs.monthly);
    expect(larger.capacity.allocatable?.memory).toBeGreaterThan(capacity.allocatable?.memory ?? 0);
  });

  it('lists charts with their versions, and no chart that is not installed', () => {
    const names = (change?: Record<string, unknown>) => inventory(change).charts.map(({ name }) => name);
    expect(inventory().charts).toContainEqual({
      name: 'reloader',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      repository: 'https://stakater.github.io/stakater-charts',
      namespace: 'kube-system',
    });
    expect(names({ monitoring: { enabled: false } })).not.toContain('prometheus-operator-crds');
  });

  it('lists images with what runs them: containers, values of charts, and what charts and Git sources bring', () => {
    const users = (part: string) => inventory().images.find(({ image }) => image.includes(part))?.usedBy;
    expect(users('nfs-server-alpine')).toEqual(['Deployment kube-system/nfs-server']);
    expect(users('external-dns-hetzner-webhook')).toEqual(['HelmRelease example-m2mgate-cloud/external-dns']);
    expect(users('stakater/reloader')).toEqual(['chart reloader']);
    expect(users('csi-node-driver-registrar')).toEqual(['chart csi-driver-nfs']);
    expect(users('keycloak-operator')).toEqual(['GitRepository example-m2mgate-cloud/keycloak-operator']);
  });

  it('lists the addresses of Terraform', () => {
    expect(inventory().terraform).toEqual(expect.arrayContaining(['module.cluster', 'hcloud_load_balancer.cascade']));
  });
});
