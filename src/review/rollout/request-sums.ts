import type { ComparedTrees } from '../diff/compared-trees';
import type { Inventory } from '../model/inventory';
import type { Rollout } from '../model/rollout';

/**
 * What all pods request before and after, as the inventories know it. What is deployed by a version that did not count yet
 * is taken to request the same: only a difference is news.
 */
export function requestSums({ base, head }: Pick<ComparedTrees, 'base' | 'head'>): Rollout['requests'] {
  const none = { cpu: 0, memory: 0 };
  const after = requested(head.inventory) ?? none;
  const before = base.objects.length === 0 ? none : (requested(base.inventory) ?? after);
  return {
    cpu: { before: before.cpu, after: after.cpu },
    memory: { before: before.memory, after: after.memory },
  };
}

function requested(inventory: Partial<Inventory> | undefined) {
  return inventory?.capacity?.requested;
}
