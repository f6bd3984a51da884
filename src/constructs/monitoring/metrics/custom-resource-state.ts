import type { CustomResourceMetric } from './custom-resource-metric';
import type { CustomResourceMetrics } from './custom-resource-metrics';

/** Prefix of the metrics whose names are ours. */
const PREFIX = 'blue';

/**
 * The part of the values of kube-state-metrics that makes metrics of custom resources, with the rights it needs.
 *
 * @example values: { 'kube-state-metrics': customResourceState(clusterResources(flags)) }
 */
export function customResourceState(resources: readonly CustomResourceMetrics[]) {
  return {
    customResourceState: {
      enabled: true,
      config: {
        kind: 'CustomResourceStateMetrics',
        spec: {
          resources: resources.map(({ groupVersionKind, resource, labels, metrics }) => ({
            groupVersionKind,
            resourcePlural: resource,
            metricNamePrefix: PREFIX,
            labelsFromPath: labels,
            metrics: metrics.map(metric),
          })),
        },
      },
    },
    rbac: {
      extraRules: resources.map(({ groupVersionKind: { group }, resource }) => ({
        apiGroups: [group],
        resources: [resource],
        verbs: ['list', 'watch'],
      })),
    },
  };
}

function metric({ name, help, type, path, valueFrom, labelsFromPath, nilIsZero }: CustomResourceMetric) {
  const fields = {
    ...(path && { path }),
    ...(valueFrom && { valueFrom }),
    ...(labelsFromPath && { labelsFromPath }),
    ...(nilIsZero && { nilIsZero }),
  };
  return { name, help, each: type === 'Gauge' ? { type, gauge: fields } : { type, info: fields } };
}
