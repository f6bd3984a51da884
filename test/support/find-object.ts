import type { Manifest } from '../../src/stacks/rendered-object';

/** The one object of a kind and name; fails with what there is instead. */
export function findObject(objects: readonly Manifest[], kind: string, name?: string): Manifest {
  const found = objects.filter((object) => object.kind === kind && (name === undefined || object.metadata.name === name));
  const [object] = found;
  if (!object || found.length > 1) {
    const present = objects.map((one) => `${one.kind} ${one.metadata.name}`).join(', ');
    throw new Error(`expected one ${kind} ${name ?? ''}, found ${found.length} among: ${present}`);
  }
  return object;
}
