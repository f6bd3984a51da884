import type { RenderedObject } from '../model/rendered-object';

/** An object that is not the same in both renders; it is absent where it does not exist. */
export interface ObjectPair {
  readonly before?: RenderedObject;
  readonly after?: RenderedObject;
  /** Whether the one takes the place of the other under a new name: their names differ in the hash at the end. */
  readonly renamed?: boolean;
}
