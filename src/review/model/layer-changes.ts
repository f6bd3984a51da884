/** How many objects of a Flux Kustomization change. */
export interface LayerChanges {
  /** Name of the Kustomization, for example `database-hub`. */
  readonly kustomization: string;
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
  readonly unchanged: number;
}
