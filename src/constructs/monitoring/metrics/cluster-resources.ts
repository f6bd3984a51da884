import type { MonitoringFlags } from '../rules/monitoring-flags';
import { CONDITIONS } from './conditions';
import type { CustomResourceMetric } from './custom-resource-metric';
import type { CustomResourceMetrics } from './custom-resource-metrics';
import { OBJECT_LABELS } from './object-labels';

/** The custom resources of a managed cluster whose state is worth a metric. */
export function clusterResources({ broker }: Pick<MonitoringFlags, 'broker'>): CustomResourceMetrics[] {
  return [MYSQL, MYSQL_BACKUP, MYSQL_RESTORE, ETCD_SNAPSHOT, ...KEYCLOAK_KINDS, ...(broker ? STRIMZI_KINDS : [])];
}

const pxc = (kind: string) => ({ group: 'pxc.percona.com', version: 'v1', kind });

const MYSQL: CustomResourceMetrics = {
  groupVersionKind: pxc('PerconaXtraDBCluster'),
  resource: 'perconaxtradbclusters',
  labels: OBJECT_LABELS,
  metrics: [
    { name: 'pxc_info', help: 'State of a MySQL cluster.', type: 'Info', labelsFromPath: { state: ['status', 'state'] } },
    { name: 'pxc_nodes', help: 'Nodes that a MySQL cluster should have.', type: 'Gauge', path: ['status', 'pxc', 'size'] },
    {
      name: 'pxc_ready_nodes',
      help: 'Nodes of a MySQL cluster that are ready.',
      type: 'Gauge',
      path: ['status', 'pxc', 'ready'],
    },
  ],
};

const MYSQL_BACKUP: CustomResourceMetrics = {
  groupVersionKind: pxc('PerconaXtraDBClusterBackup'),
  resource: 'perconaxtradbclusterbackups',
  labels: OBJECT_LABELS,
  metrics: [
    {
      name: 'pxc_backup_info',
      help: 'State of a backup.',
      type: 'Info',
      labelsFromPath: {
        state: ['status', 'state'],
        storage: ['spec', 'storageName'],
        schedule: ['metadata', 'labels', 'percona.com/backup-ancestor'],
      },
    },
    {
      name: 'pxc_backup_created_timestamp_seconds',
      help: 'When a backup was started.',
      type: 'Gauge',
      path: ['metadata', 'creationTimestamp'],
    },
    {
      name: 'pxc_backup_completed_timestamp_seconds',
      help: 'When a backup was completed.',
      type: 'Gauge',
      path: ['status', 'completed'],
    },
    {
      name: 'pxc_backup_latest_restorable_timestamp_seconds',
      help: 'Up to when the binary logs after a backup reach.',
      type: 'Gauge',
      path: ['status', 'latestRestorableTime'],
    },
  ],
};

const MYSQL_RESTORE: CustomResourceMetrics = {
  groupVersionKind: pxc('PerconaXtraDBClusterRestore'),
  resource: 'perconaxtradbclusterrestores',
  labels: OBJECT_LABELS,
  metrics: [
    {
      name: 'pxc_restore_info',
      help: 'State of a restore.',
      type: 'Info',
      labelsFromPath: { state: ['status', 'state'], backup: ['spec', 'backupName'] },
    },
  ],
};

/** Belongs to no namespace. Its node is called `s3` for what was uploaded. */
const ETCD_SNAPSHOT: CustomResourceMetrics = {
  groupVersionKind: { group: 'k3s.cattle.io', version: 'v1', kind: 'ETCDSnapshotFile' },
  resource: 'etcdsnapshotfiles',
  labels: { name: OBJECT_LABELS.name, node: ['spec', 'nodeName'], location: ['spec', 'location'] },
  metrics: [
    {
      name: 'etcd_snapshot_created_timestamp_seconds',
      help: 'When a snapshot of etcd was taken.',
      type: 'Gauge',
      path: ['status', 'creationTime'],
    },
    { name: 'etcd_snapshot_size_bytes', help: 'Size of a snapshot of etcd.', type: 'Gauge', path: ['status', 'size'] },
  ],
};

const KEYCLOAK_KINDS: readonly CustomResourceMetrics[] = (
  [
    ['Keycloak', 'keycloaks'],
    ['KeycloakRealmImport', 'keycloakrealmimports'],
  ] as const
).map(([kind, resource]) => ({
  groupVersionKind: { group: 'k8s.keycloak.org', version: 'v2beta1', kind },
  resource,
  labels: OBJECT_LABELS,
  metrics: [CONDITIONS],
}));

/** Strimzi names one type several times, as `Warning` for each warning; the reason tells them apart. */
const CONDITIONS_BY_REASON: CustomResourceMetric = {
  ...CONDITIONS,
  labelsFromPath: { ...CONDITIONS.labelsFromPath, reason: ['reason'] },
};

const STRIMZI_KINDS: readonly CustomResourceMetrics[] = (
  [
    ['Kafka', 'kafkas'],
    ['KafkaTopic', 'kafkatopics'],
    ['KafkaUser', 'kafkausers'],
  ] as const
).map(([kind, resource]) => ({
  groupVersionKind: { group: 'kafka.strimzi.io', version: 'v1', kind },
  resource,
  labels: OBJECT_LABELS,
  metrics: [CONDITIONS_BY_REASON],
}));
