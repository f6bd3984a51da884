import type { CostChange } from '../model/cost-change';
import type { Inventory } from '../model/inventory';

type Costs = Inventory['costs'];
type Cost = Costs['items'][number];

const NAMES: Readonly<Record<Cost['kind'], string>> = {
  servers: '',
  'load-balancer': 'load balancer ',
  volume: 'volume ',
  ipv4: 'addresses of ',
};

/**
 * What an environment will cost, and what it costs as it is deployed.
 *
 * Both sides bring their own prices: what changed only because the price list did shows up as well.
 *
 * @param deployed Absent on a first deployment.
 * @returns Nothing when the inventory was written by a version that knew no prices.
 */
export function compareCosts(inventory: Partial<Inventory>, deployed?: Partial<Inventory>): CostChange | undefined {
  if (!inventory.costs) return undefined;
  const { items, monthly, asOf } = inventory.costs;
  const former = deployed?.costs;
  const keys = [...new Set([...items, ...(former?.items ?? [])].map(key))];
  const pairs = keys.map((one) => ({ after: find(items, one), before: find(former?.items, one) }));
  const unpriced = items.filter((item) => item.monthly === undefined).map(label);
  return {
    ...(former && { before: former.monthly }),
    after: monthly,
    items: pairs.map(({ before, after }) => ({
      item: labels(before, after),
      ...(before?.monthly !== undefined && { before: before.monthly }),
      ...(after?.monthly !== undefined && { after: after.monthly }),
    })),
    ...atMost(items, monthly),
    ...(unpriced.length > 0 && { unpriced }),
    asOf,
  };
}

function atMost(items: readonly Cost[], monthly: number): Pick<CostChange, 'atMost'> {
  const more = items.reduce((sum, one) => sum + (one.atMost === undefined ? 0 : one.atMost - (one.monthly ?? 0)), 0);
  return more > 0 ? { atMost: Math.round((monthly + more) * 100) / 100 } : {};
}

function labels(before: Cost | undefined, after: Cost | undefined): string {
  if (!after) return before ? label(before) : '';
  return before && before.quantity !== after.quantity ? `${label(before)} → ${after.quantity}` : label(after);
}

function label({ kind, name, quantity }: Cost): string {
  return `${NAMES[kind]}${name}: ${quantity}`;
}

function key({ kind, name }: Cost): string {
  return `${kind} ${name}`;
}

function find(items: readonly Cost[] | undefined, wanted: string): Cost | undefined {
  return items?.find((item) => key(item) === wanted);
}
