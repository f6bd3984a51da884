import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/catalog/charts';
import { MYSQL } from '../../../src/catalog/mysql';
import { MySqlCluster, type MySqlClusterProps } from '../../../src/constructs/database/mysql-cluster';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const TARGET = {
  endpoint: 'https://fsn1.your-objectstorage.com',
  region: 'fsn1',
  bucket: 'acme-backup',
  prefix: 'acme',
  accessKeyId: { gitlabVariable: 'KEY_ID' },
  secretAccessKey: { gitlabVariable: 'KEY' },
};
const PROPS: MySqlClusterProps = {
  mysql: { storageSizeGB: 100 },
  backup: { schedule: [{ name: 'nightly', schedule: '15 2 * * *', keep: 7 }] },
  monitoring: true,
};

interface Cluster {
  readonly pxc: {
    size: number;
    sidecars?: { name: string; env: unknown[] }[];
    resources: unknown;
    volumeSpec: unknown;
    affinity: unknown;
  };
  readonly haproxy: { size: number };
  readonly backup?: {
    schedule: unknown[];
    storages: Record<string, { s3: { bucket: string; prefix?: string } }>;
    pitr?: { enabled: boolean };
  };
  readonly users: { name: string; dbs: string[]; passwordSecretRef: { name: string; key: string } }[];
  readonly secretsName: string;
}

function cluster(change: Partial<MySqlClusterProps> = {}) {
  return findObject(
    renderCluster((chart) => new MySqlCluster(chart, 'MySql', { ...PROPS, ...change })),
    'PerconaXtraDBCluster',
  );
}
const spec = (change?: Partial<MySqlClusterProps>) => cluster(change).spec as Cluster;
/** Bucket and folder of each storage: what uploads and replays binary logs knows the bucket alone, all else the prefix too. */
function places() {
  return Object.entries(spec({ backupTarget: TARGET }).backup?.storages ?? {}).map(([name, { s3 }]) => {
    const [bucket, ...folders] = s3.bucket.split('/');
    return { name, bucket, byBucket: folders.join('/'), byBoth: [...folders, ...(s3.prefix ? [s3.prefix] : [])].join('/') };
  });
}

describe('MySqlCluster', () => {
  it('runs three nodes and three proxies, each on a host of its own', () => {
    const apart = { affinity: { antiAffinityTopologyKey: 'kubernetes.io/hostname' }, podDisruptionBudget: { maxUnavailable: 1 } };
    expect(spec()).toMatchObject({
      pxc: { size: 3, ...apart },
      haproxy: { enabled: true, size: 3, ...apart },
      proxysql: { enabled: false },
    });
  });

  it('keeps its volumes when the object is removed', () => {
    expect(cluster().metadata).toMatchObject({
      annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      finalizers: ['percona.com/delete-pxc-pods-in-order'],
    });
  });

  it('takes versions from the catalog and never from the version service', () => {
    expect(spec()).toMatchObject({ crVersion: MYSQL.crVersion, upgradeOptions: { apply: 'disabled' } });
    for (const { image } of [spec().pxc, spec().haproxy] as { image?: string }[]) expect(image).toMatch(/:\d/);
  });

  it('behaves like a version that the operator knows: its own, or one or two minors before', () => {
    const [operator, cluster] = [CHARTS.pxcOperator.version, MYSQL.crVersion].map((version) => version.split('.').map(Number));
    expect(cluster?.[0]).toBe(operator?.[0]);
    expect([0, 1, 2]).toContain((operator?.[1] ?? 0) - (cluster?.[1] ?? 0));
  });

  it('encrypts what nodes and clients say to it', () => {
    expect(spec()).toMatchObject({ tls: { enabled: true } });
    expect(spec()).not.toHaveProperty('unsafeFlags');
  });

  it('has certificates for a year, because each new one restarts all nodes, from an authority that outlives them', () => {
    expect(spec()).toMatchObject({ tls: { certValidityDuration: `${365 * 24}h`, caValidityDuration: `${10 * 365 * 24}h` } });
  });

  it('starts its pods from the images on a server, also while the registry is away', () => {
    const pull = { imagePullPolicy: 'IfNotPresent' };
    expect(spec({ backupTarget: TARGET })).toMatchObject({ pxc: pull, haproxy: pull, backup: pull });
  });

  it('updates one node after another, the one that takes writes last', () => {
    expect(spec()).toMatchObject({ updateStrategy: 'SmartUpdate' });
  });

  it('has a name that the operator takes', () => {
    expect(cluster().metadata.name.length).toBeLessThanOrEqual(22);
  });

  it('warns of tables without a primary key instead of refusing them, which Keycloak needs', () => {
    expect(spec()).toMatchObject({ pxc: { configuration: expect.stringContaining('pxc_strict_mode=PERMISSIVE') } });
  });

  it('has our users with exactly their databases', () => {
    expect(spec().users.map(({ name, dbs }) => [name, [...dbs].sort()])).toEqual([
      [
        'm2mgate',
        ['core', 'messaging', 'geocoder', 'distribution', 'mad', 'tenant', 'vpngate'].map((schema) => `m2mgate_${schema}`).sort(),
      ],
      ['keycloak', ['keycloak']],
    ]);
  });

  it('keeps the passwords of our users out of the Secret that the operator fills', () => {
    for (const { name, passwordSecretRef } of spec().users) {
      expect(passwordSecretRef).toEqual({ name: 'mysql-cluster-credentials', key: name });
      expect(passwordSecretRef.name).not.toBe(spec().secretsName);
    }
  });

  it('has a volume of the size that the project wants', () => {
    expect(spec({ mysql: { storageSizeGB: 333 } }).pxc.volumeSpec).toMatchObject({
      persistentVolumeClaim: { storageClassName: 'hcloud-volumes', resources: { requests: { storage: '333Gi' } } },
    });
  });

  it('lets its volumes grow with the specification', () => {
    expect(spec()).toMatchObject({ storageScaling: { enableVolumeScaling: true } });
  });

  it('takes the resources of the project instead of its own', () => {
    const resources = { requests: { cpu: '1', memory: '8Gi' } };
    expect(spec({ mysql: { storageSizeGB: 100, resources } }).pxc.resources).toEqual(resources);
    expect(spec().pxc.resources).toEqual({ requests: { cpu: '500m', memory: '3Gi' }, limits: { memory: '4Gi' } });
  });

  it.each([
    [undefined, '2304M'],
    [{ limits: { memory: '10Gi' } }, '6144M'],
    [{ requests: { memory: '5Gi' }, limits: { memory: '10Gi' } }, '6144M'],
  ])('with %j has a buffer pool of %s', (resources, size) => {
    expect(spec({ mysql: { storageSizeGB: 100, resources } }).pxc).toMatchObject({
      configuration: expect.stringContaining(`\ninnodb_buffer_pool_size=${size}\n`),
    });
  });

  it('keeps a memory when the project only says the CPU, since the buffer pool is sized by it', () => {
    const resources = { requests: { cpu: '2' } };
    expect(spec({ mysql: { storageSizeGB: 100, resources } }).pxc.resources).toEqual({
      requests: { cpu: '2', memory: '3Gi' },
      limits: { memory: '4Gi' },
    });
  });

  describe('with a target for backups', () => {
    it('backs up by schedule and keeps as many as the project wants', () => {
      expect(spec({ backupTarget: TARGET }).backup?.schedule).toEqual([
        {
          name: 'nightly',
          schedule: '15 2 * * *',
          storageName: 's3',
          retention: { type: 'count', count: 7, deleteFromStorage: true },
        },
      ]);
    });

    it('writes into a folder of its own in the bucket, with keys from a Secret', () => {
      expect(spec({ backupTarget: TARGET }).backup?.storages).toMatchObject({
        s3: {
          type: 's3',
          s3: { bucket: 'acme-backup', prefix: 'acme/mysql', endpointUrl: TARGET.endpoint, credentialsSecret: 'mysql-backup-s3' },
        },
      });
    });

    it('saves the binary log as long as there are backups to apply it to', () => {
      const { pitr, storages } = spec({ backupTarget: TARGET }).backup ?? {};
      expect(pitr).toMatchObject({ enabled: true, storageName: 'binlogs', timeBetweenUploads: 300 });
      expect(storages).toHaveProperty('binlogs');
    });

    it('saves the log in a folder of this environment also for those who know only the name of the bucket', () => {
      const [log] = places().filter(({ name }) => name === 'binlogs');
      expect(log).toEqual({ name: 'binlogs', bucket: 'acme-backup', byBucket: 'acme/binlogs', byBoth: 'acme/binlogs' });
    });

    it('keeps the log out of the folder of the backups, so that a lifecycle rule can expire it alone', () => {
      expect(places().map(({ bucket, byBoth }) => `${bucket}/${byBoth}`)).toEqual([
        'acme-backup/acme/mysql',
        'acme-backup/acme/binlogs',
      ]);
    });

    it('without a schedule can still be backed up and restored by hand, and saves no log', () => {
      const { schedule, storages, pitr } = spec({ backupTarget: TARGET, backup: { schedule: [] } }).backup ?? {};
      expect(schedule).toEqual([]);
      expect(Object.keys(storages ?? {})).toEqual(['s3']);
      expect(pitr).toBeUndefined();
    });
  });

  it.each([
    [[]],
    [[{ name: 'a', schedule: '0 1 * * *', keep: 1 }]],
    [
      [
        { name: 'a', schedule: '0 1 * * *', keep: 1 },
        { name: 'b', schedule: '0 2 * * SUN', keep: 52 },
      ],
    ],
  ])('schedules exactly %j', (schedule) => {
    expect(spec({ backupTarget: TARGET, backup: { schedule } }).backup?.schedule).toEqual(
      schedule.map(({ name, schedule: cron, keep }) => ({
        name,
        schedule: cron,
        storageName: 's3',
        retention: { type: 'count', count: keep, deleteFromStorage: true },
      })),
    );
  });

  it('has nothing of backups without a target', () => {
    expect(spec()).not.toHaveProperty('backup');
  });

  it('has an exporter beside each node only when somebody reads it, signed in with the password that MySQL knows', () => {
    expect(spec().pxc.sidecars).toMatchObject([
      {
        name: 'mysqld-exporter',
        env: [{ valueFrom: { secretKeyRef: { name: `internal-${cluster().metadata.name}`, key: 'monitor' } } }],
      },
    ]);
    expect(spec({ monitoring: false }).pxc).not.toHaveProperty('sidecars');
  });
});
