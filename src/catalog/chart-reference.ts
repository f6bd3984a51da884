/** A Helm chart at one immutable version. */
export interface ChartReference {
  /** Name of the chart in its repository. */
  readonly name: string;
  readonly version: string;
  /** `https://…` is an index repository (Flux HelmRepository), `oci://…` the folder of an OCI artifact (Flux OCIRepository). */
  readonly repository: string;
  /** Images that the chart runs with the values we give it; for the inventory. */
  readonly images: readonly string[];
}
