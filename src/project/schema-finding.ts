import type { FieldPath } from '../base/field-path';
import type { Finding } from '../base/finding';

/** A place in a manifest that its schema does not allow, and why. */
export interface SchemaFinding extends Finding {
  readonly path: FieldPath;
  /** What stands there; undefined for a missing field. */
  readonly value: unknown;
}
