import type { Cursor } from './cursor';
import type { Subject } from './subject';

/** A Kubernetes object: one of the tree, or one inside the values of a Helm release. */
export interface Resource extends Subject {
  /** Kind and API group as kubectl writes them: `Deployment.apps`, `Service`. */
  readonly type: string;
  readonly kind: string;
  readonly objectName: string;
  /** Absent for objects of the whole cluster. */
  readonly namespace?: string;
  /** The cluster that it ends up on. */
  readonly target: 'hub' | 'cluster';
  readonly manifest: Cursor;
  /** Whether it stands inside another object and is applied by a Helm release, not by Flux. */
  readonly embedded: boolean;
}
