import { NAMESPACES } from '../../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../../catalog/storage-classes';
import type { RuleSubject } from './rule-subject';

const SYSTEM = `namespace="${NAMESPACES.system}"`;
/** Namespaces whose volumes hold data that cannot be made again. */
const DATA = [NAMESPACES.database, NAMESPACES.broker, NAMESPACES.monitoring, NAMESPACES.m2mgate].join('|');
/** How many volumes Hetzner Cloud attaches to one server. */
const VOLUMES_PER_NODE = 16;

/**
 * Volumes and the NFS server. kube-prometheus-stack tells when a volume is nearly full (below 15 and 3 percent); what is
 * here fires before, while there is still time to order more, and for what only Hetzner and NFS have.
 */
export const STORAGE_RULES: RuleSubject = {
  name: 'storage',
  title: 'Volumes and NFS',
  records: [
    {
      record: 'persistentvolumeclaim:volume_used:ratio',
      expr: 'max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{job="kubelet"}) / max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{job="kubelet"})',
    },
    {
      record: 'node:hcloud_volumes:count',
      expr: 'count by (node) (kube_volumeattachment_info{attacher="csi.hetzner.cloud"})',
    },
    {
      record: 'instance:nfs_requests:rate5m',
      expr: 'sum by (instance, method) (rate(node_nfs_requests_total[5m]))',
    },
  ],
  alerts: [
    {
      alert: 'DataVolumeFillingUp',
      severity: 'warning',
      expr: `persistentvolumeclaim:volume_used:ratio{namespace=~"${DATA}"} > 0.7 and on (namespace, persistentvolumeclaim) predict_linear(persistentvolumeclaim:volume_used:ratio{namespace=~"${DATA}"}[6h], 7 * 86400) > 0.95`,
      for: '6h',
      summary: 'A data volume is full within a week',
      description:
        'Volume {{ $labels.persistentvolumeclaim }} in {{ $labels.namespace }} is {{ $value | humanizePercentage }} full and reaches 95% within seven days at the pace of the last six hours. Volumes can grow without a stop; the size is a field of the project.',
    },
    {
      alert: 'DatabaseVolumeNearlyFull',
      severity: 'critical',
      expr: `persistentvolumeclaim:volume_used:ratio{namespace="${NAMESPACES.database}"} > 0.85`,
      for: '10m',
      summary: 'The volume of a MySQL node is nearly full',
      description:
        'Volume {{ $labels.persistentvolumeclaim }} is {{ $value | humanizePercentage }} full. All MySQL nodes hold the same data, so all three stop together; a copy for a rejoining node needs room as well.',
    },
    {
      alert: 'VolumeUsageJumped',
      severity: 'info',
      expr: `delta(persistentvolumeclaim:volume_used:ratio{namespace=~"${DATA}"}[1h]) > 0.2`,
      summary: 'A volume has filled quickly',
      description:
        'Volume {{ $labels.persistentvolumeclaim }} in {{ $labels.namespace }} has filled by {{ $value | humanizePercentage }} of its size within an hour: a runaway job, or binary logs that pile up.',
    },
    {
      alert: 'NfsServerDown',
      severity: 'critical',
      expr: `kube_deployment_status_replicas_available{${SYSTEM},deployment="nfs-server"} == 0`,
      for: '3m',
      summary: 'The NFS server does not run',
      description:
        'No pod of {{ $labels.deployment }} is ready. Mounts are hard: every program that touches a shared file hangs until it is back. A move to another node takes about two minutes.',
    },
    {
      alert: 'NfsClientRetransmits',
      severity: 'warning',
      expr: 'rate(node_nfs_rpc_retransmissions_total[5m]) > 1 and rate(node_nfs_rpc_retransmissions_total[5m]) / rate(node_nfs_rpcs_total[5m]) > 0.01',
      for: '10m',
      summary: 'NFS requests are repeated',
      description:
        'Node {{ $labels.instance }} repeats {{ $value | humanize }} NFS requests a second. In the private network of Hetzner none is lost: the server does not answer in time.',
    },
    {
      alert: 'HcloudCsiControllerDown',
      severity: 'critical',
      expr: `kube_deployment_status_replicas_available{${SYSTEM},deployment="hcloud-csi-controller"} == 0`,
      for: '10m',
      summary: 'Volumes cannot be attached',
      description:
        '{{ $labels.deployment }} does not run: no volume is made, moved to another node or enlarged. A pod that has to move stays down.',
    },
    {
      alert: 'NodeVolumesNearLimit',
      severity: 'warning',
      expr: `node:hcloud_volumes:count >= ${VOLUMES_PER_NODE - 2}`,
      for: '30m',
      summary: 'A node has nearly as many volumes as allowed',
      description: `Node {{ $labels.node }} has {{ $value }} of ${VOLUMES_PER_NODE} volumes attached. When another node fails, its volumes must find room here.`,
    },
    {
      alert: 'VolumeAttachmentStuck',
      severity: 'warning',
      expr: 'kube_volumeattachment_status_attached == 0',
      for: '10m',
      summary: 'A volume cannot be attached',
      description:
        'Attachment {{ $labels.volumeattachment }} has waited for ten minutes; Hetzner needs about ten seconds. The volume still hangs on a node that is gone, or the limit of the node is reached.',
    },
    {
      alert: 'VolumeReleased',
      severity: 'info',
      expr: 'kube_persistentvolume_status_phase{phase="Released"} == 1',
      for: '7d',
      summary: 'A volume is paid for and not used',
      description:
        'Volume {{ $labels.persistentvolume }} has had no claim for a week. It is kept on purpose; delete it when its data is not needed.',
    },
    {
      alert: 'StorageOperationsFail',
      severity: 'warning',
      expr: 'sum by (node, volume_plugin, operation_name) (increase(storage_operation_duration_seconds_count{job="kubelet",status="fail-unknown"}[30m])) > 10',
      for: '10m',
      summary: 'Mounting volumes fails again and again',
      description:
        '{{ $labels.operation_name }} has failed {{ $value | humanize }} times in half an hour on node {{ $labels.node }} ({{ $labels.volume_plugin }}).',
    },
    {
      alert: 'ClaimPending',
      severity: 'warning',
      expr: `kube_persistentvolumeclaim_status_phase{phase="Pending"} == 1 and on (namespace, persistentvolumeclaim) kube_persistentvolumeclaim_info{storageclass=~"${STORAGE_CLASSES.shared}|${STORAGE_CLASSES.block}"}`,
      for: '20m',
      summary: 'A claim gets no volume',
      description:
        'Claim {{ $labels.persistentvolumeclaim }} in {{ $labels.namespace }} has waited for 20 minutes; its pod cannot start. Volumes of Hetzner are made within seconds once a pod is placed.',
    },
  ],
};
