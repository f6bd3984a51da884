/** What an alert should do, for `promtool test rules`. Time begins at 0, one value for each minute unless said. */
export interface AlertCase {
  readonly what: string;
  readonly alert: string;
  /** Series and their values in promtool's notation: `1x10` is eleven times 1, `0+5x10` rises by 5. */
  readonly series: Readonly<Record<string, string>>;
  /** Time between two values. @default '1m' */
  readonly interval?: string;
  /** When one looks. */
  readonly at: string;
  /** Labels of the alerts that fire, without those of every alert, and the finished description; none fires otherwise. */
  readonly fires?: readonly { readonly labels?: Readonly<Record<string, string>>; readonly description: string }[];
}

const mysql = (metric: string, pod: string) => `mysql_global_status_${metric}{namespace="mysql",pod="${pod}"}`;
const backup = (metric: string, name: string) => `blue_pxc_backup_${metric}{namespace="mysql",name="${name}"}`;
const backupState = (name: string, state: string) => `blue_pxc_backup_info{namespace="mysql",name="${name}",state="${state}"}`;
const certificate = `certmanager_certificate_expiration_timestamp_seconds{namespace="cert-manager",exported_namespace="traefik",name="wildcard",issuer_name="wildcard"}`;
const renewal = certificate.replace('expiration', 'renewal');
const condition = (kind: string, type: string, reason = '') =>
  `blue_resource_condition{customresource_kind="${kind}",namespace="kafka",name="broker",type="${type}"${reason && `,reason="${reason}"`}}`;
const lag = 'kafka_consumergroup_lag{namespace="kafka",consumergroup="m2mgate.mad",topic="m2mgate.messages",partition="0"}';
const offset =
  'kafka_consumergroup_current_offset{namespace="kafka",consumergroup="m2mgate.mad",topic="m2mgate.messages",partition="0"}';
const volume = (metric: string) =>
  `kubelet_volume_stats_${metric}{job="kubelet",namespace="mysql",persistentvolumeclaim="datadir-mysql-pxc-0"}`;
const kustomization = (name: string, project: string) =>
  `blue_resource_condition{customresource_group="kustomize.toolkit.fluxcd.io",customresource_kind="Kustomization",namespace="${project}",name="${name}",type="Ready",remote="kubeconfig"}`;
const suspended = (name: string, project: string) =>
  `blue_flux_suspended{customresource_group="kustomize.toolkit.fluxcd.io",customresource_kind="Kustomization",namespace="${project}",name="${name}"}`;

/** The alerts that must not fail us, each with what fires it and what must not. */
export const ALERT_CASES: readonly AlertCase[] = [
  {
    what: 'a node that refuses statements',
    alert: 'MySQLGaleraNotReady',
    series: { [mysql('wsrep_ready', 'mysql-pxc-0')]: '1x30', [mysql('wsrep_ready', 'mysql-pxc-1')]: '1x5 0x24' },
    at: '12m',
    fires: [
      {
        labels: { namespace: 'mysql', pod: 'mysql-pxc-1' },
        description:
          'Pod mysql-pxc-1 refuses statements (wsrep_ready is off). HAProxy sends nothing to it; the other two carry the load and no further node may fail.',
      },
    ],
  },
  {
    what: 'a node that refuses statements for three minutes only',
    alert: 'MySQLGaleraNotReady',
    series: { [mysql('wsrep_ready', 'mysql-pxc-1')]: '1x5 0x3 1x20' },
    at: '12m',
  },
  {
    what: 'a cluster without a quorum',
    alert: 'MySQLGaleraNoQuorum',
    series: {
      [mysql('wsrep_cluster_status', 'mysql-pxc-0')]: '1x5 0x24',
      [mysql('wsrep_cluster_status', 'mysql-pxc-1')]: '1x5 0x24',
    },
    at: '8m',
    fires: [
      {
        labels: { namespace: 'mysql' },
        description:
          'No node belongs to a primary component, so none accepts statements: the whole environment is without a database.',
      },
    ],
  },
  {
    what: 'a node that is split off, which is not a lost quorum',
    alert: 'MySQLGaleraNoQuorum',
    series: {
      [mysql('wsrep_cluster_status', 'mysql-pxc-0')]: '1x30',
      [mysql('wsrep_cluster_status', 'mysql-pxc-1')]: '1x5 0x24',
    },
    at: '20m',
  },
  {
    what: 'a node that is split off',
    alert: 'MySQLGaleraNodeSplitOff',
    series: {
      [mysql('wsrep_cluster_status', 'mysql-pxc-0')]: '1x30',
      [mysql('wsrep_cluster_status', 'mysql-pxc-1')]: '1x5 0x24',
    },
    at: '20m',
    fires: [
      {
        labels: { namespace: 'mysql', pod: 'mysql-pxc-1' },
        description:
          'Pod mysql-pxc-1 is in a minority while the others go on. It joins again by itself when the network does; after two minutes it has not.',
      },
    ],
  },
  {
    what: 'no backup for longer than the schedule allows',
    alert: 'MySQLBackupMissing',
    series: {
      [backup('completed_timestamp_seconds', 'old')]: '3600x40',
      [backupState('old', 'Succeeded')]: '1x40',
      [backupState('new', 'Failed')]: '_x25 1x15',
    },
    interval: '1h',
    at: '32h',
    fires: [
      {
        labels: { namespace: 'mysql' },
        description:
          'The newest successful backup is 1d 7h 0m 0s old. By the schedule it should never be older than 28 hours, 4 of them for the backup itself and a retry.',
      },
    ],
  },
  {
    what: 'a backup as old as the schedule allows',
    alert: 'MySQLBackupMissing',
    series: { [backup('completed_timestamp_seconds', 'old')]: '3600x40', [backupState('old', 'Succeeded')]: '1x40' },
    interval: '1h',
    at: '28h',
  },
  {
    what: 'a time that a failed backup left behind',
    alert: 'MySQLBackupMissing',
    series: {
      [backup('completed_timestamp_seconds', 'old')]: '3600x40',
      [backupState('old', 'Succeeded')]: '1x40',
      [backup('completed_timestamp_seconds', 'new')]: '90000x40',
      [backupState('new', 'Failed')]: '1x40',
    },
    interval: '1h',
    at: '32h',
    fires: [
      {
        labels: { namespace: 'mysql' },
        description:
          'The newest successful backup is 1d 7h 0m 0s old. By the schedule it should never be older than 28 hours, 4 of them for the backup itself and a retry.',
      },
    ],
  },
  {
    what: 'a cluster that never had a backup',
    alert: 'MySQLBackupNone',
    series: { 'blue_pxc_info{namespace="mysql",name="mysql",state="ready"}': '1x40' },
    interval: '1h',
    at: '30h',
    fires: [
      {
        labels: { namespace: 'mysql', state: 'Succeeded' },
        description:
          'Not a single successful backup exists, 28 hours after the cluster was made: a lost volume would be lost data.',
      },
    ],
  },
  {
    what: 'a backup that exists',
    alert: 'MySQLBackupNone',
    series: { 'blue_pxc_info{namespace="mysql",name="mysql",state="ready"}': '1x40', [backupState('a', 'Succeeded')]: '1x40' },
    interval: '1h',
    at: '30h',
  },
  {
    what: 'a backup that has failed, but not for ever',
    alert: 'MySQLBackupFailed',
    series: { [backupState('a', 'Failed')]: '1x40', [backup('created_timestamp_seconds', 'a')]: '0x40' },
    interval: '1h',
    at: '25h',
  },
  {
    what: 'a certificate that was not renewed',
    alert: 'CertificateExpiresSoon',
    series: { [certificate]: `${30 * 86400}x20` },
    interval: '1d',
    at: '11d',
    fires: [
      {
        labels: { exported_namespace: 'traefik', name: 'wildcard', issuer_name: 'wildcard' },
        description:
          'Certificate wildcard in traefik ends in 19d 0h 0m 0s. All of ours are renewed at least 30 days before their end: renewing has failed for more than a week.',
      },
    ],
  },
  {
    what: 'a certificate with 22 days to go',
    alert: 'CertificateExpiresSoon',
    series: { [certificate]: `${30 * 86400}x20` },
    interval: '1d',
    at: '8d',
  },
  {
    what: 'a certificate with five days to go',
    alert: 'CertificateExpiresNow',
    series: { [certificate]: `${30 * 86400}x40` },
    interval: '1d',
    at: '25d',
    fires: [
      {
        labels: { exported_namespace: 'traefik', name: 'wildcard', issuer_name: 'wildcard' },
        description: 'Certificate wildcard in traefik ends in 5d 0h 0m 0s. From then on clients refuse the connection.',
      },
    ],
  },
  {
    what: 'a certificate that has ended, which is no longer about to end',
    alert: 'CertificateExpiresNow',
    series: { [certificate]: `${30 * 86400}x40` },
    interval: '1d',
    at: '31d',
  },
  {
    what: 'a certificate that has ended',
    alert: 'CertificateExpired',
    series: { [certificate]: `${30 * 86400}x40` },
    interval: '1d',
    at: '31d',
    fires: [
      {
        labels: { exported_namespace: 'traefik', name: 'wildcard', issuer_name: 'wildcard' },
        description: 'Certificate wildcard in traefik is no longer valid. Browsers, devices or services refuse the connection.',
      },
    ],
  },
  {
    what: 'a certificate that was never issued, whose end is 0',
    alert: 'CertificateExpired',
    series: { [certificate]: '0x60' },
    at: '50m',
  },
  {
    what: 'a certificate that was renewed after it had ended',
    alert: 'CertificateExpired',
    series: { [certificate]: `${30 * 86400}x31 ${120 * 86400}x10` },
    interval: '1d',
    at: '33d',
  },
  {
    what: 'a renewal that is two days late',
    alert: 'CertificateRenewalOverdue',
    series: { [renewal]: '86400x100' },
    interval: '1h',
    at: '72h',
    fires: [
      {
        labels: { exported_namespace: 'traefik', name: 'wildcard' },
        description:
          'Certificate wildcard in traefik should have been renewed more than a day ago; cert-manager tries once an hour.',
      },
    ],
  },
  {
    what: 'a certificate that was never issued, whose renewal is at 0',
    alert: 'CertificateRenewalOverdue',
    series: { [renewal]: '0x100' },
    interval: '1h',
    at: '72h',
  },
  {
    what: 'a Kafka that is not ready for one reason after the other',
    alert: 'KafkaResourceNotReady',
    series: {
      [condition('Kafka', 'Ready')]: '1x5',
      [condition('Kafka', 'NotReady', 'TimeoutException')]: '_x6 1x14 stale',
      [condition('Kafka', 'NotReady', 'ForceableProblem')]: '_x21 1x20',
    },
    at: '30m',
    fires: [
      {
        labels: { namespace: 'kafka', name: 'broker' },
        description:
          'Kafka broker is not ready. A rolling restart of three nodes takes up to 20 minutes; its condition says what hinders it.',
      },
    ],
  },
  {
    what: 'a Kafka that is ready',
    alert: 'KafkaResourceNotReady',
    series: { [condition('Kafka', 'Ready')]: '1x40', [condition('Kafka', 'Warning', 'KafkaStorage')]: '1x40' },
    at: '40m',
  },
  {
    what: 'a topic of which the topic operator says that it is not ready',
    alert: 'KafkaTopicNotReady',
    series: { [condition('KafkaTopic', 'Ready', 'NotSupported')]: '0x30' },
    at: '20m',
    fires: [
      {
        labels: { namespace: 'kafka', name: 'broker' },
        description: 'KafkaTopic broker is not ready, for example because partitions cannot be reduced.',
      },
    ],
  },
  {
    what: 'a user whom the user operator calls not ready',
    alert: 'KafkaUserNotReady',
    series: { [condition('KafkaUser', 'NotReady', 'InvalidResourceException')]: '1x30' },
    at: '20m',
    fires: [
      {
        labels: { namespace: 'kafka', name: 'broker' },
        description: 'KafkaUser broker is not ready: its password or its rights are not in force.',
      },
    ],
  },
  {
    what: 'two warnings about one Kafka, which are one alert',
    alert: 'KafkaResourceWarning',
    series: {
      [condition('Kafka', 'Warning', 'KafkaStorage')]: '1x90',
      [condition('Kafka', 'Warning', 'DeprecatedFields')]: '1x90',
    },
    at: '70m',
    fires: [
      {
        labels: { namespace: 'kafka', name: 'broker' },
        description: 'Kafka broker has a condition Warning, such as a setting that the next version will not know.',
      },
    ],
  },
  {
    what: 'a consumer that falls behind',
    alert: 'KafkaConsumerLag',
    series: { [lag]: '0+3000x60', [offset]: '0+1000x60' },
    at: '40m',
    fires: [
      {
        labels: { namespace: 'kafka', consumergroup: 'm2mgate.mad', topic: 'm2mgate.messages' },
        description:
          'Group m2mgate.mad is 120k messages behind in topic m2mgate.messages and falls further. The MAD service handled about 1,300 messages a second under load: 50,000 are more than half a minute.',
      },
    ],
  },
  {
    what: 'a consumer that catches up',
    alert: 'KafkaConsumerLag',
    series: { [lag]: '300000-3000x60', [offset]: '0+9000x60' },
    at: '40m',
  },
  {
    what: 'a consumer that reads nothing',
    alert: 'KafkaConsumerStopped',
    series: { [lag]: '500x60', [offset]: '1000x60' },
    at: '30m',
    fires: [
      {
        labels: { namespace: 'kafka', consumergroup: 'm2mgate.mad', topic: 'm2mgate.messages' },
        description: 'Group m2mgate.mad has 500 messages waiting in topic m2mgate.messages and has taken none for 15 minutes.',
      },
    ],
  },
  {
    what: 'a volume that is full within a week',
    alert: 'DataVolumeFillingUp',
    // 72 of 100 at the end, and 0.2 more each hour.
    series: { [volume('used_bytes')]: '60+0.2x72', [volume('capacity_bytes')]: '100x72' },
    interval: '1h',
    at: '66h',
    fires: [
      {
        labels: { namespace: 'mysql', persistentvolumeclaim: 'datadir-mysql-pxc-0' },
        description:
          'Volume datadir-mysql-pxc-0 in mysql is 73.2% full and reaches 95% within seven days at the pace of the last six hours. Volumes can grow without a stop; the size is a field of the project.',
      },
    ],
  },
  {
    what: 'a volume that is three quarters full and stays so',
    alert: 'DataVolumeFillingUp',
    series: { [volume('used_bytes')]: '75x72', [volume('capacity_bytes')]: '100x72' },
    interval: '1h',
    at: '66h',
  },
  {
    what: 'a volume of MySQL that is nearly full',
    alert: 'DatabaseVolumeNearlyFull',
    series: { [volume('used_bytes')]: '86x30', [volume('capacity_bytes')]: '100x30' },
    at: '15m',
    fires: [
      {
        labels: { namespace: 'mysql', persistentvolumeclaim: 'datadir-mysql-pxc-0' },
        description:
          'Volume datadir-mysql-pxc-0 is 86% full. All MySQL nodes hold the same data, so all three stop together; a copy for a rejoining node needs room as well.',
      },
    ],
  },
  {
    what: 'a cluster of which nothing is ready any more',
    alert: 'HubCannotReachCluster',
    series: {
      [kustomization('namespaces', 'acme')]: '1x10 0x40',
      [kustomization('bootstrap', 'acme')]: '1x10 0x40',
      [kustomization('namespaces', 'other')]: '1x50',
    },
    at: '35m',
    fires: [
      {
        labels: { namespace: 'acme' },
        description:
          'Nothing that Flux applies to the cluster of project acme is ready any more: its API does not answer, or the token has ended. The environment runs on, but nothing can be changed. An upgrade of the control planes takes about ten minutes.',
      },
    ],
  },
  {
    what: 'a cluster with one broken layer, which is reached',
    alert: 'HubCannotReachCluster',
    series: { [kustomization('namespaces', 'acme')]: '1x50', [kustomization('database', 'acme')]: '0x50' },
    at: '45m',
  },
  {
    what: 'a hibernated project',
    alert: 'HubCannotReachCluster',
    series: { [kustomization('namespaces', 'acme')]: '0x50', [suspended('namespaces', 'acme')]: '1x50' },
    at: '45m',
  },
  {
    what: 'the broken layer of a cluster that is reached',
    alert: 'FluxKustomizationNotReady',
    series: { [kustomization('namespaces', 'acme')]: '1x90', [kustomization('database', 'acme')]: '0x90' },
    at: '80m',
    fires: [
      {
        labels: {
          customresource_group: 'kustomize.toolkit.fluxcd.io',
          customresource_kind: 'Kustomization',
          namespace: 'acme',
          name: 'database',
          type: 'Ready',
          remote: 'kubeconfig',
        },
        description:
          'Kustomization database of project acme has not been ready for an hour; layers after it wait. The database takes longest, up to 20 minutes.',
      },
    ],
  },
  {
    what: 'a snapshot of etcd that never reached the bucket',
    alert: 'EtcdSnapshotNotUploaded',
    series: { 'blue_etcd_snapshot_created_timestamp_seconds{name="a",node="cp-1",location="file:///var/lib/rancher/a"}': '0x5' },
    interval: '1h',
    at: '3h',
    fires: [
      {
        labels: { location: 's3' },
        description:
          'Snapshots are taken every 12 hours, but none has reached the bucket for a day, or none at all. If the servers are lost, so is the state of the cluster.',
      },
    ],
  },
  {
    what: 'a snapshot of etcd in the bucket',
    alert: 'EtcdSnapshotNotUploaded',
    series: { 'blue_etcd_snapshot_created_timestamp_seconds{name="a",node="s3",location="s3://bucket/a"}': '0x30' },
    interval: '1h',
    at: '20h',
  },
  {
    what: 'a pool of connections that is exhausted',
    alert: 'M2MGateDatabasePoolExhausted',
    series: Object.fromEntries(
      [
        ['active', '30x10'],
        ['max', '30x10'],
        ['pending', '12x10'],
      ].map(([name, values]) => [
        `hikaricp_connections_${name}{namespace="m2mgate",container="distribution-service",pod="distribution-service-x",pool="main"}`,
        values ?? '',
      ]),
    ),
    at: '5m',
    fires: [
      {
        labels: { namespace: 'm2mgate', container: 'distribution-service', pod: 'distribution-service-x', pool: 'main' },
        description:
          '12 requests of distribution-service wait, and all connections of its pool are in use. In this state the distribution service stopped to answer under load.',
      },
    ],
  },
  {
    what: 'a service without a pod that is ready',
    alert: 'M2MGateEssentialServiceDown',
    series: { 'kube_pod_container_status_ready{namespace="m2mgate",container="cascade",pod="cascade-0"}': '1x5 0x10' },
    at: '10m',
    fires: [
      {
        labels: { namespace: 'm2mgate', container: 'cascade' },
        description:
          'No pod of cascade is ready. Without cascade, core service and portal nobody can work; a start takes about a minute.',
      },
    ],
  },
  {
    what: 'two of three control planes',
    alert: 'EtcdNoRedundancy',
    series: Object.fromEntries(
      ['cp-1', 'cp-2', 'cp-3'].flatMap((node) => [
        [`kube_node_role{node="${node}",role="control-plane"}`, '1x30'],
        [`kube_node_status_condition{node="${node}",condition="Ready",status="true"}`, node === 'cp-3' ? '0x30' : '1x30'],
      ]),
    ),
    at: '20m',
    fires: [
      {
        description:
          'Only 2 of 3 control planes are ready. etcd needs 2: with one less the cluster can no longer be changed. A reboot by kured takes about five minutes.',
      },
    ],
  },
  {
    what: 'a service without a server behind HAProxy',
    alert: 'HAProxyNoServer',
    series: Object.fromEntries(
      ['mysql-pxc-0', 'mysql-pxc-1', 'mysql-pxc-2'].map((server) => [
        `haproxy_server_status{namespace="mysql",pod="mysql-haproxy-0",proxy="galera-nodes",server="${server}",state="UP"}`,
        '1x5 0x10',
      ]),
    ),
    at: '8m',
    fires: [
      {
        labels: { namespace: 'mysql', pod: 'mysql-haproxy-0', proxy: 'galera-nodes' },
        description:
          'HAProxy pod mysql-haproxy-0 has no usable server in galera-nodes. Every connection through it fails; two failed checks take 20 seconds, this is longer.',
      },
    ],
  },
  {
    what: 'an NFS server that is gone',
    alert: 'NfsServerDown',
    series: { 'kube_deployment_status_replicas_available{namespace="kube-system",deployment="nfs-server"}': '1x5 0x10' },
    at: '10m',
    fires: [
      {
        labels: { namespace: 'kube-system', deployment: 'nfs-server' },
        description:
          'No pod of nfs-server is ready. Mounts are hard: every program that touches a shared file hangs until it is back. A move to another node takes about two minutes.',
      },
    ],
  },
];
