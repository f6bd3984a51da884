import type { MetricProducer } from '../metric-producer';

/**
 * kube-state-metrics on custom resources: names of our own, made by the configuration in custom-resource-state.ts.
 */
export const CUSTOM_RESOURCE_STATE: MetricProducer = {
  name: 'kube-state-metrics, custom resources',
  source: 'documented',
  scrape: { by: 'stack', namespace: 'any', needs: 'customResourceState of the chart, and the rights to read the kinds' },
  targetLabels: ['service', 'customresource_group', 'customresource_kind', 'customresource_version'],
  metrics: {
    blue_etcd_snapshot_created_timestamp_seconds: ['gauge', 'name', 'node', 'location'],
    blue_etcd_snapshot_size_bytes: ['gauge', 'name', 'node', 'location'],
    blue_flux_suspended: ['gauge', 'name'],
    blue_pxc_backup_completed_timestamp_seconds: ['gauge', 'name'],
    blue_pxc_backup_created_timestamp_seconds: ['gauge', 'name'],
    blue_pxc_backup_info: ['gauge', 'name', 'state', 'storage', 'schedule'],
    blue_pxc_backup_latest_restorable_timestamp_seconds: ['gauge', 'name'],
    blue_pxc_info: ['gauge', 'name', 'state'],
    blue_pxc_nodes: ['gauge', 'name'],
    blue_pxc_ready_nodes: ['gauge', 'name'],
    blue_pxc_restore_info: ['gauge', 'name', 'state', 'backup'],
    blue_resource_condition: ['gauge', 'name', 'type', 'reason', 'remote'],
  },
};
