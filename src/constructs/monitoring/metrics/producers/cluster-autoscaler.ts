import { NAMESPACES } from '../../../../catalog/namespaces';
import type { MetricProducer } from '../metric-producer';

/** The cluster autoscaler that kube-hetzner deploys. */
export const CLUSTER_AUTOSCALER: MetricProducer = {
  name: 'cluster-autoscaler',
  source: 'documented',
  scrape: { by: 'PodMonitor', namespace: NAMESPACES.system, port: 8085 },
  metrics: {
    cluster_autoscaler_cluster_safe_to_autoscale: ['gauge'],
    cluster_autoscaler_errors_total: ['counter', 'type'],
    cluster_autoscaler_failed_scale_ups_total: ['counter', 'reason'],
    cluster_autoscaler_function_duration_seconds: ['histogram', 'function'],
    cluster_autoscaler_last_activity: ['gauge', 'activity'],
    cluster_autoscaler_nodes_count: ['gauge', 'state'],
    cluster_autoscaler_scaled_down_nodes_total: ['counter', 'reason'],
    cluster_autoscaler_scaled_up_nodes_total: ['counter'],
    cluster_autoscaler_unneeded_nodes_count: ['gauge'],
    cluster_autoscaler_unschedulable_pods_count: ['gauge', 'type'],
  },
};
