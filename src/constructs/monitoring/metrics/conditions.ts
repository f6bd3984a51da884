import type { CustomResourceMetric } from './custom-resource-metric';

/** Every condition of an object: 1 when it holds, 0 when it does not or nobody knows. */
export const CONDITIONS: CustomResourceMetric = {
  name: 'resource_condition',
  help: 'Whether a condition of a custom resource holds.',
  type: 'Gauge',
  path: ['status', 'conditions'],
  labelsFromPath: { type: ['type'] },
  valueFrom: ['status'],
};
