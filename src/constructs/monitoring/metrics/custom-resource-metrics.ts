import type { CustomResourceMetric } from './custom-resource-metric';

/** Metrics about one kind of custom resource, in the words of kube-state-metrics (`CustomResourceStateMetrics`). */
export interface CustomResourceMetrics {
  readonly groupVersionKind: { readonly group: string; readonly version: string; readonly kind: string };
  /** Plural of the kind, for the right to read it. */
  readonly resource: string;
  /** Labels of all its metrics, and where their values stand in an object. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly metrics: readonly CustomResourceMetric[];
}
