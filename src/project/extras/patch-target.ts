/** The one rendered object that a patch changes. */
export interface PatchTarget {
  readonly kind: string;
  readonly name: string;
  /** Needed only when objects of the same kind and name are in several namespaces. */
  readonly namespace?: string;
  /** Needed only when two API groups have the same kind. */
  readonly apiVersion?: string;
}
