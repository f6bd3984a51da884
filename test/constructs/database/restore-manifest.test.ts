import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { MySqlCluster } from '../../../src/constructs/database/mysql-cluster';
import { type RestoreOptions, restoreManifest } from '../../../src/constructs/database/restore-manifest';
import { checkSchemas } from '../../../src/project/schema-check';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const guide = readFileSync(join(__dirname, '../../../docs/how-to/restore-a-backup.md'), 'utf8');
const target = { bucket: 'acme-backup', endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1' };
const destination = 's3://acme-backup/acme/mysql/mysql-2026-11-22-02:15:00-full';

const RESTORES: [what: string, options: RestoreOptions, spec: object][] = [
  ['a backup of the cluster', { name: 'r', backup: 'nightly-1' }, { backupName: 'nightly-1' }],
  [
    'a moment after a backup',
    { name: 'r', backup: 'nightly-1', until: '2026-11-22 09:30:00' },
    {
      backupName: 'nightly-1',
      pitr: { type: 'date', date: '2026-11-22 09:30:00', backupSource: { storageName: 'binlogs' } },
    },
  ],
  [
    'everything that was saved',
    { name: 'r', backup: 'nightly-1', until: 'latest' },
    { backupName: 'nightly-1', pitr: { type: 'latest', backupSource: { storageName: 'binlogs' } } },
  ],
  [
    'a backup of a cluster that is gone',
    { name: 'r', backup: { destination, target } },
    {
      backupSource: {
        destination,
        s3: {
          bucket: target.bucket,
          prefix: 'acme/mysql',
          endpointUrl: target.endpoint,
          region: 'fsn1',
          credentialsSecret: 'mysql-backup-s3',
        },
      },
    },
  ],
];

describe('restoreManifest', () => {
  it.each(RESTORES)('restores %s', (_what, options, spec) => {
    const manifest = restoreManifest(options);
    expect(manifest.metadata).toEqual({ name: 'r', namespace: 'mysql' });
    expect(manifest.spec).toEqual({ pxcCluster: 'mysql', ...spec, resources: { limits: { memory: '3Gi' } } });
    expect(checkSchemas([{ manifest, origin: 'test' }])).toEqual([]);
  });

  it.each([
    ['s3://acme-backup/acme/mysql/mysql-2026-full', 'acme/mysql'],
    ['s3://acme-backup/a/b/mysql/mysql-2026-full', 'a/b/mysql'],
    ['s3://acme-backup/mysql-2026-full', undefined],
  ])('looks beside %s for the mark of a gap in the log, in %s', (place, prefix) => {
    const { backupSource } = restoreManifest({ name: 'r', backup: { destination: place, target } }).spec;
    expect(backupSource?.s3?.prefix).toBe(prefix);
  });

  it('reads the log from a storage that the cluster has', () => {
    const backupTarget = {
      ...target,
      prefix: 'acme',
      accessKeyId: { gitlabVariable: 'A' },
      secretAccessKey: { gitlabVariable: 'B' },
    };
    const objects = renderCluster(
      (chart) =>
        new MySqlCluster(chart, 'M', {
          mysql: { storageSizeGB: 10 },
          backup: { schedule: [{ name: 'nightly', schedule: '15 2 * * *', keep: 1 }] },
          backupTarget,
          monitoring: false,
        }),
    );
    const { storages } = (findObject(objects, 'PerconaXtraDBCluster').spec as { backup: { storages: object } }).backup;
    const { pitr } = restoreManifest({ name: 'r', backup: 'b', until: 'latest' }).spec;
    expect(Object.keys(storages)).toContain(pitr?.backupSource?.storageName);
  });

  it('is what the guide tells people to write by hand', () => {
    const written = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => parse(text));
    expect(written).toEqual([
      restoreManifest({ name: 'restore-2026-11-22', backup: '<backup>' }),
      restoreManifest({ name: 'restore-2026-11-22', backup: '<backup>', until: '2026-11-22 09:30:00' }),
      restoreManifest({
        name: 'restore-2026-11-22',
        backup: {
          destination: 's3://<bucket>/<prefix>/mysql/mysql-<time>-full',
          target: { bucket: '<bucket>', endpoint: 'https://<endpoint>', region: '<region>' },
        },
      }),
    ]);
  });
});
