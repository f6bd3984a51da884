/** Kubernetes objects from YAML files (thesis 6.3.4: ResourceDeployment). */
export interface ManifestsProps {
  /** A YAML file, or a folder whose `.yaml` and `.yml` files are all taken, relative to the folder of the project file. */
  readonly path: string;
  /**
   * Layer that must be ready before: one of the platform, or the name of another extra.
   *
   * @default 'bootstrap'
   */
  readonly after?: string;
}
