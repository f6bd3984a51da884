import type { RenderedObject } from '../../stacks/rendered-object';
import { matches } from '../extras/apply-patches';
import type { Patch } from '../extras/extras';
import { objectName } from '../output-check';
import { outputPath } from '../output-path';
import type { InventoryPatch } from './inventory';

/** What a project changes by patches. */
export function patches(objects: readonly RenderedObject[], applied: readonly Patch[]): InventoryPatch[] {
  return applied.flatMap(({ target, operations }) =>
    objects
      .filter(({ manifest }) => matches(manifest, target))
      .map((object) => ({
        object: objectName(object),
        file: outputPath(object),
        operations: operations.map((one) => ('from' in one ? `${one.op} ${one.from} ${one.path}` : `${one.op} ${one.path}`)),
      })),
  );
}
