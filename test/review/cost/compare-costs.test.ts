import { describe, expect, it } from 'vitest';
import type { Inventory, InventoryCost } from '../../../src/project/inventory/inventory';
import { compareCosts } from '../../../src/review/cost/compare-costs';

const inventory = (monthly: number, ...items: InventoryCost[]): Partial<Inventory> => ({
  costs: { asOf: '2026-08-17', items, monthly },
});
const agents = (count: number, monthly?: number, atMost?: number): InventoryCost => ({
  kind: 'servers',
  name: 'agent',
  quantity: `${count} × cx43`,
  ...(monthly !== undefined && { monthly }),
  ...(atMost !== undefined && { atMost }),
});
const volume: InventoryCost = { kind: 'volume', name: 'mysql/mysql', quantity: '3 × 100 GB', monthly: 17.16 };

describe('what a change costs', () => {
  it('is told item by item, found again by kind and name', () => {
    expect(compareCosts(inventory(81.12, agents(4, 63.96), volume), inventory(47.97, agents(3, 47.97)))).toEqual({
      before: 47.97,
      after: 81.12,
      items: [
        { item: 'agent: 3 × cx43 → 4 × cx43', before: 47.97, after: 63.96 },
        { item: 'volume mysql/mysql: 3 × 100 GB', after: 17.16 },
      ],
      asOf: '2026-08-17',
    });
  });

  it('includes what is no longer there', () => {
    expect(compareCosts(inventory(0), inventory(17.16, volume))?.items).toEqual([
      { item: 'volume mysql/mysql: 3 × 100 GB', before: 17.16 },
    ]);
  });

  it('has no before on a first deployment, nor when what is deployed knows no prices', () => {
    expect(compareCosts(inventory(47.97, agents(3, 47.97)))).not.toHaveProperty('before');
    expect(compareCosts(inventory(47.97, agents(3, 47.97)), {})).not.toHaveProperty('before');
    expect(compareCosts({})).toBeUndefined();
  });

  it('adds what the autoscaler may add', () => {
    expect(compareCosts(inventory(17.16, agents(0, 0, 82.45), volume))?.atMost).toBe(99.61);
  });

  it('names what has no known price', () => {
    expect(compareCosts(inventory(17.16, agents(3), volume))?.unpriced).toEqual(['agent: 3 × cx43']);
  });
});
