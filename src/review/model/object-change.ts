import type { FieldChange } from './field-change';
import type { ObjectId } from './object-id';

/** An object that is not the same before and after. */
export interface ObjectChange {
  readonly type: 'created' | 'changed' | 'deleted';
  readonly id: ObjectId;
  /** Layer it is in now; the former one when it is deleted. */
  readonly layer: string;
  /** Layer it was in before, when that is another one. */
  readonly movedFrom?: string;
  /**
   * Its former name, where only the hash at the end of the name differs: a new object takes the place of the old one.
   * Both are told as one change.
   */
  readonly formerName?: string;
  /** Of a deleted object: whether Flux leaves it in the cluster, as it is told never to delete it. */
  readonly kept?: boolean;
  /** File in the render, in the former one when it is deleted. */
  readonly file: string;
  /** What differs, without noise; empty for created and deleted objects. */
  readonly fields: readonly FieldChange[];
  /** Unified diff of the YAML, without file headers; large texts are named with their number of lines only. */
  readonly diff: string;
  /** Whether only noise differs (checksums, chart labels): counted, not shown. */
  readonly noise: boolean;
}
