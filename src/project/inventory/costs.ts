import { parseMemory } from '../../base/quantity';
import { LOCATIONS } from '../../catalog/locations';
import { PRICES } from '../../catalog/prices';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import { VOLUME_SIZE_GB } from '../../catalog/volume-size';
import type { InventoryCost, InventoryCosts, InventoryNodePool, InventoryVolume } from './inventory';
import { type BilledLoadBalancer, loadBalancers } from './load-balancers';
import type { TerraformConfiguration } from './terraform-configuration';

const SERVERS: Readonly<Record<string, number | undefined>> = PRICES.servers;
const LOAD_BALANCERS: Readonly<Record<string, number | undefined>> = PRICES.loadBalancers;

/** Classes whose volumes are volumes of Hetzner; the default class is one of them. Directories of the NFS server cost nothing more. */
const BILLED_CLASSES: readonly string[] = [STORAGE_CLASSES.block, ''];

/** What an environment costs each month by list price. */
export function costs(
  pools: readonly InventoryNodePool[],
  configuration: TerraformConfiguration,
  volumes: readonly InventoryVolume[],
): InventoryCosts {
  const items = [
    ...pools.filter(({ max }) => max > 0).map(servers),
    ...addresses(pools),
    ...loadBalancers(configuration).map(loadBalancer),
    ...volumes.filter(({ storageClass }) => BILLED_CLASSES.includes(storageClass)).map(volume),
  ];
  return { asOf: PRICES.asOf, items, monthly: euros(items.reduce((sum, { monthly = 0 }) => sum + monthly, 0)) };
}

function servers({ name, serverType, location, count, max }: InventoryNodePool): InventoryCost {
  const price = priceIn(location, SERVERS[serverType]);
  const range = max > count ? `${count} to ${max}` : String(count);
  return {
    kind: 'servers',
    name,
    quantity: `${range} × ${serverType}`,
    ...(price !== undefined && { monthly: euros(count * price) }),
    // A server that comes has an address, too.
    ...(price !== undefined && max > count && { atMost: euros(max * price + (max - count) * PRICES.ipv4) }),
  };
}

/** Every server has a public IPv4 address, by the defaults of kube-hetzner. */
function addresses(pools: readonly InventoryNodePool[]): InventoryCost[] {
  const count = pools.reduce((sum, pool) => sum + pool.count, 0);
  return count === 0 ? [] : [{ kind: 'ipv4', name: 'servers', quantity: `${count} × IPv4`, monthly: euros(count * PRICES.ipv4) }];
}

function loadBalancer({ name, type, location }: BilledLoadBalancer): InventoryCost {
  const price = priceIn(location, LOAD_BALANCERS[type]);
  return { kind: 'load-balancer', name, quantity: `1 × ${type}`, ...(price !== undefined && { monthly: price }) };
}

function volume({ namespace, name, size, count }: InventoryVolume): InventoryCost {
  const gigabytes = Math.max(VOLUME_SIZE_GB.min, Math.ceil((parseMemory(size) ?? 0) / 2 ** 30));
  return {
    kind: 'volume',
    name: `${namespace}/${name}`,
    quantity: `${count} × ${gigabytes} GB`,
    monthly: euros(count * gigabytes * PRICES.volumeGB),
  };
}

function priceIn(location: string, price: number | undefined): number | undefined {
  const { networkZone }: { networkZone?: string } = Object.entries(LOCATIONS).find(([name]) => name === location)?.[1] ?? {};
  return networkZone === PRICES.networkZone ? price : undefined;
}

/** Whole cents. */
function euros(amount: number): number {
  return Math.round(amount * 100) / 100;
}
