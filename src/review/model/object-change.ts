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
  /** File in the render, in the former one when it is deleted. */
  readonly file: string;
  /** What differs, without noise; empty for created and deleted objects. */
  readonly fields: readonly FieldChange[];
  /** Unified diff of the YAML, without file headers; large texts are named with their number of lines only. */
  readonly diff: string;
  /** Whether only noise differs (checksums, chart labels): counted, not shown. */
  readonly noise: boolean;
}
