import type { AlertingRule } from './alerting-rule';
import type { MonitoringFlags } from './monitoring-flags';
import type { RuleSubject } from './rule-subject';

/** K3s serves the metrics of all its parts at every endpoint; those of the agents and of K3s are read from the kubelet's. */
const KUBELET = 'job="kubelet",metrics_path="/metrics"';
const API_SERVER = 'job="apiserver"';

/** K3s takes a snapshot of etcd on each control plane every twelve hours (`etcd-snapshot-schedule-cron`). */
const SNAPSHOT_HOURS = 12;

/** K3s with its embedded etcd: what kube-prometheus-stack cannot know, because it expects separate components. */
export function k3sRules({ controlPlanes, etcdBackup }: Pick<MonitoringFlags, 'controlPlanes' | 'etcdBackup'>): RuleSubject {
  return {
    name: 'k3s',
    title: 'K3s and etcd',
    records: [
      {
        record: 'operation:etcd_request_duration:p99_5m',
        expr: `histogram_quantile(0.99, sum by (operation, le) (rate(etcd_request_duration_seconds_bucket{${API_SERVER}}[5m])))`,
      },
      {
        record: 'location:etcd_snapshot_newest:timestamp_seconds',
        expr: 'max by (location) (label_replace(label_replace(blue_etcd_snapshot_created_timestamp_seconds, "location", "local", "location", "file.*"), "location", "s3", "location", "s3:.*"))',
      },
    ],
    alerts: [...certificates(), ...etcd(), ...quorum(controlPlanes), ...snapshots(), ...(etcdBackup ? uploads() : [])],
  };
}

function certificates(): AlertingRule[] {
  return [
    {
      alert: 'K3sCertificateExpires',
      severity: 'warning',
      expr: `min by (node, subject) (k3s_certificate_expiration_seconds{${KUBELET}}) < 60 * 86400`,
      for: '1h',
      summary: 'A certificate of K3s ends within two months',
      description:
        'Certificate {{ $labels.subject }} on {{ $labels.node }} ends in {{ $value | humanizeDuration }}. K3s renews its certificates when it starts within 120 days of their end: this node was not restarted for long.',
    },
    {
      alert: 'K3sCertificateExpiresNow',
      severity: 'critical',
      expr: `min by (node, subject) (k3s_certificate_expiration_seconds{${KUBELET}}) < 7 * 86400`,
      for: '10m',
      summary: 'A certificate of K3s is about to end',
      description:
        'Certificate {{ $labels.subject }} on {{ $labels.node }} ends in {{ $value | humanizeDuration }}. After that the node leaves the cluster.',
    },
    {
      alert: 'K3sServerUnhealthy',
      severity: 'warning',
      expr: `min by (node, name, server) (k3s_loadbalancer_server_health{${KUBELET}}) < 2`,
      for: '10m',
      summary: 'A node cannot reach a control plane',
      description:
        'Node {{ $labels.node }} cannot connect to {{ $labels.server }} ({{ $labels.name }}). It uses another one; with a third failure it is on its own.',
    },
  ];
}

function etcd(): AlertingRule[] {
  return [
    {
      alert: 'EtcdSlow',
      severity: 'warning',
      expr: 'operation:etcd_request_duration:p99_5m{operation=~"create|update|get|delete"} > 0.5',
      for: '15m',
      summary: 'etcd is slow',
      description:
        'One in a hundred {{ $labels.operation }} requests to etcd takes longer than {{ $value | humanizeDuration }}. Usual is 25 ms; elections begin when a disk stalls for a second.',
    },
    {
      alert: 'EtcdVerySlow',
      severity: 'critical',
      expr: 'operation:etcd_request_duration:p99_5m{operation=~"create|update"} > 2',
      for: '10m',
      summary: 'etcd hardly writes',
      description:
        'One in a hundred {{ $labels.operation }} requests to etcd takes longer than {{ $value | humanizeDuration }}: the disk of a control plane is overloaded and leases are lost.',
    },
    {
      alert: 'EtcdErrors',
      severity: 'warning',
      expr: `sum by (operation) (rate(etcd_request_errors_total{${API_SERVER}}[5m])) > 0.1`,
      for: '10m',
      summary: 'Requests to etcd fail',
      description:
        '{{ $value | humanize }} {{ $labels.operation }} requests to etcd fail each second. Single ones belong to a restart of a control plane.',
    },
    {
      alert: 'EtcdDatabaseLarge',
      severity: 'warning',
      expr: `max by (instance) (apiserver_storage_size_bytes{${API_SERVER}}) > 1.5e9`,
      for: '30m',
      summary: 'The database of etcd is large',
      description:
        'The database behind {{ $labels.instance }} has {{ $value | humanize1024 }}B. At 2 GiB etcd turns read-only; events or secrets of many releases pile up.',
    },
    {
      alert: 'EtcdObjectsMany',
      severity: 'info',
      expr: `max by (group, resource) (apiserver_resource_objects{${API_SERVER},resource!="events"}) > 10000`,
      for: '1h',
      summary: 'Very many objects of one kind',
      description:
        'There are {{ $value }} {{ $labels.resource }}. An environment of ours has a few hundred of any kind: something makes them without end.',
    },
  ];
}

/** With one control plane there is nothing to lose a majority of. */
function quorum(controlPlanes: number): AlertingRule[] {
  if (controlPlanes < 3) return [];
  const tolerated = Math.floor((controlPlanes - 1) / 2);
  const ready =
    'count(kube_node_status_condition{condition="Ready",status="true"} == 1 and on (node) kube_node_role{role="control-plane"})';
  return [
    {
      alert: 'EtcdNoRedundancy',
      severity: 'critical',
      expr: `${ready} <= ${controlPlanes - tolerated}`,
      for: '10m',
      summary: 'No further control plane may fail',
      description: `Only {{ $value }} of ${controlPlanes} control planes are ready. etcd needs ${controlPlanes - tolerated}: with one less the cluster can no longer be changed. A reboot by kured takes about five minutes.`,
    },
    {
      alert: 'ControlPlaneMissing',
      severity: 'warning',
      expr: `count(kube_node_role{role="control-plane"}) < ${controlPlanes}`,
      for: '15m',
      summary: 'A control plane is gone',
      description: `The cluster knows {{ $value }} control planes, and the project asks for ${controlPlanes}. A server was deleted or has not joined.`,
    },
  ];
}

function snapshots(): AlertingRule[] {
  return [
    {
      alert: 'EtcdSnapshotMissing',
      severity: 'critical',
      expr: `time() - location:etcd_snapshot_newest:timestamp_seconds{location="local"} > ${2 * SNAPSHOT_HOURS + 1} * 3600`,
      for: '15m',
      summary: 'There is no recent snapshot of etcd',
      description: `The newest snapshot is {{ $value | humanizeDuration }} old; K3s takes one every ${SNAPSHOT_HOURS} hours. Two in a row are missing.`,
    },
    {
      alert: 'EtcdSnapshotFailed',
      severity: 'warning',
      expr: `sum by (node) (increase(k3s_etcd_snapshot_save_duration_seconds_count{${KUBELET},status="failure"}[13h])) > 0`,
      summary: 'A snapshot of etcd has failed',
      description: 'Node {{ $labels.node }} could not take {{ $value | humanize }} snapshots within half a day.',
    },
  ];
}

function uploads(): AlertingRule[] {
  return [
    {
      alert: 'EtcdSnapshotNotUploaded',
      severity: 'critical',
      expr: `time() - location:etcd_snapshot_newest:timestamp_seconds{location="s3"} > ${2 * SNAPSHOT_HOURS + 1} * 3600 or absent(location:etcd_snapshot_newest:timestamp_seconds{location="s3"})`,
      for: '1h',
      summary: 'No recent snapshot of etcd is in the bucket',
      description: `Snapshots are taken every ${SNAPSHOT_HOURS} hours, but none has reached the bucket for a day, or none at all. If the servers are lost, so is the state of the cluster.`,
    },
    {
      alert: 'EtcdSnapshotUploadFailed',
      severity: 'warning',
      expr: `sum by (node) (increase(k3s_etcd_snapshot_save_s3_duration_seconds_count{${KUBELET},status="failure"}[13h])) > 0`,
      summary: 'Uploading a snapshot of etcd has failed',
      description:
        'Node {{ $labels.node }} could not upload {{ $value | humanize }} snapshots within half a day: the key, the bucket or its quota.',
    },
  ];
}
