import { describe, expect, it } from 'vitest';
import { PRICES } from '../../../src/catalog/prices';
import { SERVER_TYPES } from '../../../src/catalog/server-types';
import { costs } from '../../../src/project/inventory/costs';
import type { InventoryNodePool, InventoryVolume } from '../../../src/project/inventory/inventory';
import { loadBalancers } from '../../../src/project/inventory/load-balancers';

const pool = (change: Partial<InventoryNodePool> = {}): InventoryNodePool => ({
  name: 'agent',
  role: 'agent',
  serverType: 'cx43',
  location: 'nbg1',
  count: 3,
  max: 3,
  ...change,
});
const volume = (size: string, storageClass = 'hcloud-volumes', count = 1): InventoryVolume => ({
  namespace: 'a',
  name: 'b',
  storageClass,
  size,
  count,
});
const cents = (amount: number) => Math.round(amount * 100) / 100;
const { servers, ipv4, volumeGB, loadBalancers: balancers } = PRICES;

describe('prices', () => {
  it('are known of every server type that can be ordered, and of no other', () => {
    expect(Object.keys(PRICES.servers).sort()).toEqual(Object.keys(SERVER_TYPES).sort());
  });

  it('rise with the size within a family', () => {
    for (const family of ['cx', 'cpx', 'cax', 'ccx']) {
      const prices = Object.entries(PRICES.servers).flatMap(([type, price]) =>
        type.replace(/\d+$/, '') === family ? [price] : [],
      );
      expect(prices.length).toBeGreaterThan(1);
      expect(prices).toEqual([...prices].sort((a, b) => a - b));
    }
  });
});

describe('the costs of an environment', () => {
  it('are those of its servers and their addresses', () => {
    expect(costs([pool()], {}, [])).toEqual({
      asOf: PRICES.asOf,
      items: [
        { kind: 'servers', name: 'agent', quantity: '3 × cx43', monthly: cents(3 * servers.cx43) },
        { kind: 'ipv4', name: 'servers', quantity: '3 × IPv4', monthly: 3 * ipv4 },
      ],
      monthly: cents(3 * servers.cx43 + 3 * ipv4),
    });
  });

  it('say what an autoscaler may add, addresses included, and count what always runs', () => {
    const { items, monthly } = costs([pool({ role: 'autoscaled', count: 1, max: 5 })], {}, []);
    expect(items[0]).toEqual({
      kind: 'servers',
      name: 'agent',
      quantity: '1 to 5 × cx43',
      monthly: servers.cx43,
      atMost: cents(5 * servers.cx43 + 4 * ipv4),
    });
    expect(monthly).toBe(cents(servers.cx43 + ipv4));
  });

  it('are not guessed: an unknown type and another part of the world have no price', () => {
    for (const unknown of [pool({ serverType: 'zx99' }), pool({ location: 'ash' }), pool({ location: 'moon' })]) {
      const { items, monthly } = costs([unknown], {}, []);
      expect(items[0]).not.toHaveProperty('monthly');
      expect(monthly).toBe(3 * ipv4);
    }
  });

  it('leave out pools that are retired', () => {
    expect(costs([pool({ count: 0, max: 0 })], {}, []).items).toEqual([]);
  });

  it.each<[string, InventoryVolume, string | undefined, number]>([
    ['each of several volumes', volume('100Gi', 'hcloud-volumes', 3), '3 × 100 GB', 300 * volumeGB],
    ['a small one as the smallest that there is', volume('1Gi'), '1 × 10 GB', 10 * volumeGB],
    ['a started GB', volume('10241Mi'), '1 × 11 GB', 11 * volumeGB],
    ['the default class, which is that of Hetzner', volume('10Gi', ''), '1 × 10 GB', 10 * volumeGB],
    ['no directory of the NFS server', volume('10Gi', 'nfs'), undefined, 0],
  ])('count %s', (_what, one, quantity, monthly) => {
    const found = costs([], {}, [one]);
    expect(found.items.map((item) => item.quantity)).toEqual(quantity ? [quantity] : []);
    expect(found.monthly).toBe(cents(monthly));
  });

  it('count load balancers by type and location', () => {
    const resource = {
      hcloud_load_balancer: {
        cascade: { load_balancer_type: 'lb11', location: 'fsn1' },
        big: { load_balancer_type: 'lb31', location: 'fsn1' },
      },
    };
    expect(costs([], { resource }, []).items).toEqual([
      { kind: 'load-balancer', name: 'cascade', quantity: '1 × lb11', monthly: balancers.lb11 },
      { kind: 'load-balancer', name: 'big', quantity: '1 × lb31' },
    ]);
  });
});

describe('load balancers of a Terraform configuration', () => {
  it('are the two that kube-hetzner makes, and those that stand by themselves', () => {
    const module = {
      cluster: { load_balancer_type: 'lb21', load_balancer_location: 'hel1', enable_control_plane_load_balancer: true },
    };
    const resource = { hcloud_load_balancer: { cascade: { load_balancer_type: 'lb11', location: 'nbg1' } } };
    expect(loadBalancers({ module, resource })).toEqual([
      { name: 'ingress', type: 'lb21', location: 'hel1' },
      { name: 'kubernetes-api', type: 'lb11', location: 'hel1' },
      { name: 'cascade', type: 'lb11', location: 'nbg1' },
    ]);
  });

  it('are only those that are asked for', () => {
    const module = { cluster: { load_balancer_type: 'lb11', load_balancer_location: 'nbg1' } };
    expect(loadBalancers({ module }).map(({ name }) => name)).toEqual(['ingress']);
    expect(loadBalancers({})).toEqual([]);
  });
});
