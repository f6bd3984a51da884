import type { Cursor } from './cursor';
import type { Subject } from './subject';

/** A container that an object spells out in full, with all that Kubernetes wants to know of it. */
export interface Container extends Subject {
  readonly at: Cursor;
  readonly containerName: string;
  /** What holds for all containers of the pod, where the container itself says nothing. */
  readonly podSecurity: Cursor;
}
