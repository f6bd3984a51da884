import type { RenderedTree } from '../model/rendered-tree';
import type { ObjectPair } from './object-pair';

/** Two renders, object by object. */
export interface ComparedTrees {
  /** What is deployed; empty when nothing is. */
  readonly base: RenderedTree;
  readonly head: RenderedTree;
  /** Objects that are created, changed, moved to another layer or deleted: in the order of the layers, then of their files. */
  readonly pairs: readonly ObjectPair[];
}
