import type { ComparedTrees } from '../diff/compared-trees';
import type { RenderedObject } from '../model/rendered-object';

/** Both versions of an object that stays. */
export interface ChangedObject {
  readonly before: RenderedObject;
  readonly after: RenderedObject;
}

/** Objects that stay, under the same name, and are no longer what they were. */
export function changedObjects({ pairs }: Pick<ComparedTrees, 'pairs'>, ...kinds: readonly string[]): ChangedObject[] {
  return pairs.flatMap(({ before, after, renamed }) => {
    if (!before || !after || renamed) return [];
    return kinds.length === 0 || kinds.includes(after.id.kind) ? [{ before, after }] : [];
  });
}
