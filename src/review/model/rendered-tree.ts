import type { Inventory } from './inventory';
import type { RenderedObject } from './rendered-object';

/** Everything that a synth has written, read back. */
export interface RenderedTree {
  /** In the order of their paths. */
  readonly objects: readonly RenderedObject[];
  /** Content of cdk.tf.json; absent on a deploy branch, which holds none. */
  readonly terraform?: Readonly<Record<string, unknown>>;
  /** Content of inventory.json; absent when nothing was deployed yet. */
  readonly inventory?: Inventory;
}
