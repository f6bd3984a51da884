import type { MetricProducer } from '../metric-producer';

/** The kubelet with cAdvisor. On K3s it also publishes what belongs to K3s itself. */
export const KUBELET: MetricProducer = {
  name: 'kubelet',
  source: 'documented',
  scrape: { by: 'stack', namespace: 'any' },
  targetLabels: ['node', 'metrics_path', 'service'],
  metrics: {
    container_cpu_usage_seconds_total: ['counter'],
    container_memory_working_set_bytes: ['gauge'],
    container_network_receive_bytes_total: ['counter'],
    container_network_transmit_bytes_total: ['counter'],
    k3s_certificate_expiration_seconds: ['gauge', 'subject'],
    k3s_etcd_snapshot_save_duration_seconds: ['histogram', 'status'],
    k3s_etcd_snapshot_save_s3_duration_seconds: ['histogram', 'status'],
    k3s_loadbalancer_server_health: ['gauge', 'name', 'server'],
    kubelet_volume_stats_capacity_bytes: ['gauge', 'persistentvolumeclaim'],
    kubelet_volume_stats_inodes: ['gauge', 'persistentvolumeclaim'],
    kubelet_volume_stats_inodes_used: ['gauge', 'persistentvolumeclaim'],
    kubelet_volume_stats_used_bytes: ['gauge', 'persistentvolumeclaim'],
    storage_operation_duration_seconds: ['histogram', 'operation_name', 'status', 'volume_plugin'],
  },
};
