import type { MetricType } from './metric-type';

/** Type of a metric, and the labels that our expressions rely on, named as Prometheus stores them. */
export type Metric = readonly [type: MetricType, ...labels: string[]];

/** A program that is asked for metrics. */
export interface MetricProducer {
  readonly name: string;
  /**
   * Where the names come from: `documented` by the program itself, or `assumed` by us because nothing public says so.
   * A rule on an assumed metric stays silent where we are wrong.
   */
  readonly source: 'documented' | 'assumed';
  /** What makes Prometheus ask, and where. */
  readonly scrape: {
    /**
     * A monitor of ours by its kind, one of the program's own `chart`, of kube-prometheus-stack (`stack`), or of the
     * `hub`, which is the platform repository's matter.
     */
    readonly by: 'PodMonitor' | 'ServiceMonitor' | 'Probe' | 'chart' | 'stack' | 'hub';
    /** Namespace of the pods; `any` for what runs everywhere. */
    readonly namespace: string;
    /** Name or number of the port. */
    readonly port?: string | number;
    /** What must be switched on for the metrics to exist. */
    readonly needs?: string;
  };
  /** Labels that the monitor adds to every series, beside those of every monitor. */
  readonly targetLabels?: readonly string[];
  readonly metrics: Readonly<Record<string, Metric>>;
}
