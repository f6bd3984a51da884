import type { ObjectId } from '../model/object-id';

/** A text that is the same for the same object and for no other. */
export function objectKey({ target, group, kind, namespace = '', name }: ObjectId): string {
  return [target, group, kind, namespace, name].join(' ');
}
