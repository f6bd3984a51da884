/** What the operator of Percona XtraDB Cluster is told about versions; the images are in images.ts. */
export const MYSQL = {
  /**
   * Version of the operator whose behaviour the cluster follows (`spec.crVersion`).
   *
   * The operator knows its own version and the two minors before. Raise it one minor at a time, after the chart.
   */
  crVersion: '1.20.0',
} as const;
