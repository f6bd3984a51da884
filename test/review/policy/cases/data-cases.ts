import { add, all, remove, set, TERRAFORM } from '../change';
import type { TopicCases } from '../rule-cases';

const MYSQL = 'PerconaXtraDBCluster mysql/mysql';
const BACKUP = 'spec.backup';
const CASCADE = 'StatefulSet m2mgate/cascade';
const NODES = 'KafkaNodePool kafka/node';
const NFS = 'PersistentVolumeClaim kube-system/nfs-server';
const LOKI = 'HelmRelease plant/loki';
const RELOADER = 'HelmRelease plant/reloader';
const KEEP = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } };

const claim = (annotations: Record<string, string>) =>
  add({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'files', namespace: 'added', annotations },
    spec: CLAIM,
  });

export const DATA_CASES: TopicCases = {
  'backup/database': {
    broken: [
      ['no backup', remove(MYSQL, BACKUP), MYSQL, /^is never backed up$/],
      ['no schedule', set(MYSQL, `${BACKUP}.schedule`, []), MYSQL, /^is never backed up$/],
    ],
    kept: [['one schedule', remove(MYSQL, `${BACKUP}.schedule[1]`)]],
  },
  'backup/target': {
    broken: [
      ['a storage that is not there', remove(MYSQL, `${BACKUP}.storages.s3`), MYSQL, /storage 's3', which does not exist/],
      ['another name', set(MYSQL, `${BACKUP}.schedule[1].storageName`, 'azure'), MYSQL, /storage 'azure'/],
      [
        'a volume',
        set(MYSQL, `${BACKUP}.storages.s3`, { type: 'filesystem', volume: {} }),
        MYSQL,
        /six-hourly to a volume of the cluster/,
      ],
      ['no bucket', remove(MYSQL, `${BACKUP}.storages.s3.s3.bucket`), MYSQL, /without a bucket/],
      [
        'binary logs to nowhere',
        remove(MYSQL, `${BACKUP}.storages.binlogs`),
        MYSQL,
        /sends the binary log to the storage 'binlogs'/,
      ],
      ['everything forever', remove(MYSQL, `${BACKUP}.schedule[0].retention`), MYSQL, /keeps every backup six-hourly forever/],
      ['no number', set(MYSQL, `${BACKUP}.schedule[0].retention.count`, 0), MYSQL, /forever/],
    ],
    kept: [
      ['no backups at all, which another rule tells', remove(MYSQL, BACKUP)],
      ['Azure', set(MYSQL, `${BACKUP}.storages.s3`, { type: 'azure', azure: { container: 'backups' } })],
      [
        'the older way to say how many',
        all(remove(MYSQL, `${BACKUP}.schedule[0].retention`), set(MYSQL, `${BACKUP}.schedule[0].keep`, 7)),
      ],
    ],
  },
  'backup/etcd': {
    broken: [
      [
        'nothing',
        remove(TERRAFORM, 'module.cluster.etcd_s3_backup'),
        'module.cluster',
        /snapshots of etcd on its own servers only/,
      ],
      ['nothing in it', set(TERRAFORM, 'module.cluster.etcd_s3_backup', {}), 'module.cluster', /own servers only/],
    ],
    kept: [['another bucket', set(TERRAFORM, 'module.cluster.etcd_s3_backup["etcd-s3-bucket"]', 'other')]],
  },
  'backup/volume': {
    broken: [
      ['a claim', claim(KEEP), 'PersistentVolumeClaim added/files', /^keeps data on a volume that Blue does not back up$/],
      [
        'a StatefulSet',
        add({
          apiVersion: 'apps/v1',
          kind: 'StatefulSet',
          metadata: { name: 'store', namespace: 'added' },
          spec: { volumeClaimTemplates: [{ spec: CLAIM }] },
        }),
        'StatefulSet added/store',
        /does not back up/,
      ],
      ['values of a chart', set(RELOADER, 'spec.values.persistence', { size: '8Gi' }), RELOADER, /does not back up/],
      [
        'a claim in values',
        set(RELOADER, 'spec.values.store', { volumeClaimTemplate: { spec: CLAIM } }),
        RELOADER,
        /does not back up/,
      ],
    ],
    kept: [
      [
        'a StatefulSet without volumes',
        add({ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'store', namespace: 'added' }, spec: {} }),
      ],
      ['persistence that is off', set(RELOADER, 'spec.values.persistence', { enabled: false, size: '8Gi' })],
      ['a larger volume of Kafka', set(NODES, 'spec.storage.volumes[0].size', '500Gi')],
    ],
  },
  'volume/kept': {
    broken: [
      ['a claim', remove(NFS, 'metadata.annotations'), NFS, /^is deleted as soon as it is not rendered$/],
      ['a claim of the project', claim({}), 'PersistentVolumeClaim added/files', /not rendered/],
      ['the database', set(MYSQL, 'metadata.annotations["kustomize.toolkit.fluxcd.io/prune"]', 'enabled'), MYSQL, /not rendered/],
      ['a namespace', remove('Namespace mysql', 'metadata.annotations'), 'Namespace mysql', /with all that is in it/],
      ['volumes of MySQL', set(MYSQL, 'metadata.finalizers[1]', 'percona.com/delete-pxc-pvc'), MYSQL, /deletes its volumes/],
      ['volumes of Kafka', set(NODES, 'spec.storage.volumes[0].deleteClaim', true), NODES, /deletes its volumes/],
      [
        'volumes of a StatefulSet',
        set(CASCADE, 'spec.persistentVolumeClaimRetentionPolicy', { whenDeleted: 'Delete' }),
        CASCADE,
        /when it is deleted$/,
      ],
      [
        'fewer pods',
        set(CASCADE, 'spec.persistentVolumeClaimRetentionPolicy', { whenScaled: 'Delete' }),
        CASCADE,
        /when it is scaled down$/,
      ],
      [
        'a claim of a chart',
        remove(LOKI, 'spec.values.extraObjects[0].metadata.annotations'),
        'PersistentVolumeClaim monitoring-system/storage-loki',
        /deleted with its Helm release/,
      ],
    ],
    kept: [
      ['a claim that is kept', claim(KEEP)],
      [
        'volumes that stay',
        set(CASCADE, 'spec.persistentVolumeClaimRetentionPolicy', { whenDeleted: 'Retain', whenScaled: 'Retain' }),
      ],
    ],
  },
};
