import type { ObjectId } from '../model/object-id';

/** How an object is called: `Deployment m2mgate/core-service`. */
export function objectName({ kind, namespace, name }: Pick<ObjectId, 'kind' | 'namespace' | 'name'>): string {
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
