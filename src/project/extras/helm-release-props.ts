/** A Helm chart on the managed cluster (thesis 6.3.4: HelmDeployment). */
export interface HelmReleaseProps {
  /** Address of the chart repository: `https://…`, or `oci://…` without the name of the chart. */
  readonly repo: string;
  /** Name of the chart in its repository. */
  readonly chart: string;
  /** Exact version of the chart. A range would install something else tomorrow than was reviewed today. */
  readonly version: string;
  /** Namespace of the managed cluster that it is installed into; made when the platform has none of that name. */
  readonly namespace: string;
  /**
   * Values of the chart. Secrets are named, not written: `existingSecret: handle.name`.
   *
   * @default - the chart's own values
   */
  readonly values?: Readonly<Record<string, unknown>>;
  /**
   * How long one install or upgrade may take, for example `'15m'`.
   *
   * @default '10m'
   */
  readonly timeout?: string;
  /**
   * Layer that must be ready before: one of the platform, or the name of another extra.
   *
   * @default 'bootstrap'
   */
  readonly after?: string;
  /**
   * Pod Security Standard of the namespace. Only for a namespace of the project's own.
   *
   * @default 'baseline'
   */
  readonly podSecurity?: 'privileged' | 'baseline' | 'restricted';
}
