/** An expression that is computed once and stored, because several dashboards or alerts need it. */
export interface RecordingRule {
  /** `level:metric:operation`, as the Prometheus documentation recommends. */
  readonly record: string;
  readonly expr: string;
}
