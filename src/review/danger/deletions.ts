import type { ComparedTrees } from '../diff/compared-trees';
import type { RenderedObject } from '../model/rendered-object';
import { isKept } from '../objects/is-kept';

/** An object that is no longer rendered. */
export interface Deletion {
  readonly object: RenderedObject;
  /** Whether Flux leaves it where it is. What stands in a deleted namespace goes with it all the same. */
  readonly kept: boolean;
}

/** Objects that leave the render, with what becomes of them. Objects under a new name are not among them. */
export function deletions({ pairs }: Pick<ComparedTrees, 'pairs'>): Deletion[] {
  const gone = pairs.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const namespaces = gone.filter((object) => object.id.kind === 'Namespace' && !isKept(object));
  const inDeletedNamespace = ({ id }: RenderedObject) =>
    namespaces.some((namespace) => namespace.id.target === id.target && namespace.id.name === id.namespace);
  return gone.map((object) => ({ object, kept: isKept(object) && !inDeletedNamespace(object) }));
}
