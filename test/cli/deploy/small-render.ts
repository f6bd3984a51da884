import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inventory } from '../../../src/review/model/inventory';

const golden = join(__dirname, '../../../dist/minimal');

/** Kustomizations that are kept: a few objects of each cluster, and of each kind of layer. */
const KEPT = ['namespaces', 'broker', 'console-hub'];

/** Writes a part of the rendered example that is small enough to be published many times. */
export function smallRender(folder: string): void {
  const inventory = JSON.parse(readFileSync(join(golden, 'inventory.json'), 'utf8')) as Inventory;
  const layers = inventory.layers
    .filter(({ kustomization }) => KEPT.includes(kustomization))
    .map((layer) => ({ ...layer, dependsOn: layer.dependsOn.filter((name) => KEPT.includes(name)) }));
  for (const { path, kustomization } of layers) {
    copy(path, folder);
    copy(`hub/root/kustomization-${kustomization}.yaml`, folder);
  }
  const objects = inventory.objects.filter(({ file }) => existsSync(join(folder, file)));
  writeFileSync(join(folder, 'inventory.json'), `${JSON.stringify({ ...inventory, layers, objects }, null, 2)}\n`);
  copy('terraform', folder);
}

/** Changes one object: Kafka keeps its log for another time. */
export function changeRender(folder: string, hours: number): void {
  const path = join(folder, 'cluster/broker/kafka/kafka-broker.yaml');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(/log\.retention\.hours: \d+/, `log.retention.hours: ${hours}`);
  if (changed === text) throw new Error('nothing was changed');
  writeFileSync(path, changed);
}

/** Leaves one layer out, as a fault in a project file could. */
export function emptyLayer(folder: string, layer: string): void {
  rmSync(join(folder, layer), { recursive: true });
}

function copy(path: string, folder: string): void {
  cpSync(join(golden, path), join(folder, path), { recursive: true });
}
