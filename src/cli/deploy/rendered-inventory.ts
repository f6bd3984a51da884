import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inventory } from '../../review/model/inventory';

/**
 * Inventory of a render, or nothing where nothing is rendered.
 *
 * @param dist Absolute path that `blue synth` has written to.
 */
export function renderedInventory(dist: string): Inventory | undefined {
  const path = join(dist, 'inventory.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Inventory) : undefined;
}
