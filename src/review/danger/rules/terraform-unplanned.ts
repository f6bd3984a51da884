import type { Inventory } from '../../model/inventory';
import { own } from '../../objects/own';
import type { DangerRule, Finding } from '../danger-rule';
import { PROTECTED_RESOURCES } from '../protected-resources';

/**
 * Servers or other resources change and no plan says how: what the inventories tell is told instead. With a plan this rule
 * is silent, as the plan knows better.
 */
export const terraformUnplanned: DangerRule = {
  rule: 'terraform/unplanned',
  title: 'Servers or other resources change and no plan says how: what the inventories tell is told instead',
  find: ({ trees, plan }) => {
    const [before, after] = [trees.base.inventory, trees.head.inventory];
    if (plan || !before || !after) return [];
    return [...pools(before, after), ...resources(before, after)];
  },
};

const HINT = 'look at the plan before it is applied';

function pools({ nodePools: old = [] }: Partial<Inventory>, { nodePools: young = [] }: Partial<Inventory>): Finding[] {
  return old.flatMap((pool) => {
    const stays = young.find(({ name }) => name === pool.name);
    const subject = `node pool ${pool.name}`;
    const finding = (verdict: Finding['verdict'], message: string) => ({ verdict, subject, message, hint: HINT });
    if (!stays) return [finding('data-loss', `is gone: its ${pool.count} servers are deleted`)];
    return [
      ...(stays.count < pool.count
        ? [finding('data-loss', `goes from ${pool.count} to ${stays.count} servers: the last ones are deleted`)]
        : []),
      ...(stays.serverType === pool.serverType
        ? []
        : [finding('restarts', `goes from ${pool.serverType} to ${stays.serverType}: its servers are shut down, or replaced`)]),
      ...(stays.location === pool.location
        ? []
        : [finding('restarts', `goes from ${pool.location} to ${stays.location}, which existing servers do not follow`)]),
    ];
  });
}

function resources({ terraform: old = [] }: Partial<Inventory>, { terraform: young = [] }: Partial<Inventory>): Finding[] {
  return old.flatMap((address) => {
    const lost = address.startsWith('module.') ? 'the whole module' : own(PROTECTED_RESOURCES, address.split('.').at(-2) ?? '');
    if (young.includes(address) || !lost) return [];
    const message = `is no longer in the configuration, so Terraform deletes it: lost is ${lost}`;
    return [{ verdict: 'data-loss', subject: address, message, hint: HINT }];
  });
}
