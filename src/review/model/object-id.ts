/** What makes an object the same object in two renders. The version of its API is not part of it. */
export interface ObjectId {
  /** Cluster that it is applied to. */
  readonly target: 'hub' | 'cluster';
  /** API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Absent for objects of the whole cluster. */
  readonly namespace?: string;
  readonly name: string;
}
