import { describe, expect, it } from 'vitest';
import { buildLayers } from '../../../src/stacks/build-layers';
import { LAYERS } from '../../../src/stacks/layers';
import { changedFiles } from '../../support/changed-files';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';
import { render } from '../../support/render';

const BACKUP = { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'acme' };
const CLUSTER = 'cluster/database/mysql/perconaxtradbcluster-mysql.yaml';
const NODES = 'cluster/broker/kafka/kafkanodepool-node.yaml';
/** What follows the schedule: alerts for backups that are late. */
const ALERTS = /^cluster\/monitoring\//;

const schedule = (change: object) => ({
  backup: BACKUP,
  database: { backup: { schedule: [{ schedule: '15 2 * * *', name: 'nightly', ...change }] } },
});
const mysql = (change: object) => ({ database: { mysql: change } });
const kafka = (change: object) => ({ broker: { kafka: change } });

/** Every field of tables B.3 and B.4 that is no switch, and the only file of the layers that it may change. */
const FIELDS: [field: string, before: Record<string, unknown>, after: Record<string, unknown>, file: string][] = [
  ['database.mysql.storageSizeGB', {}, mysql({ storageSizeGB: 200 }), CLUSTER],
  ['database.mysql.resources', {}, mysql({ resources: { requests: { memory: '5Gi' } } }), CLUSTER],
  ['database.backup.schedule[].name', schedule({}), schedule({ name: 'other' }), CLUSTER],
  ['database.backup.schedule[].schedule', schedule({}), schedule({ schedule: '45 3 * * *' }), CLUSTER],
  ['database.backup.schedule[].keep', schedule({}), schedule({ keep: 30 }), CLUSTER],
  ['broker.kafka.storageSizeGB', {}, kafka({ storageSizeGB: 20 }), NODES],
  ['broker.kafka.resources', {}, kafka({ resources: { requests: { memory: '3Gi' } } }), NODES],
];

const pushes = (change?: Record<string, unknown>) =>
  buildLayers(environment(change), LAYERS)
    .map(({ manifest }) => manifest)
    .filter(({ kind }) => kind === 'PushSecret');

describe('the database layer', () => {
  it.each(FIELDS)('%s changes one object and nothing else', (_field, before, after, file) => {
    expect(changedFiles(render(before), render(after)).filter((path) => !ALERTS.test(path))).toEqual([file]);
  });

  it('pushes each password key by key and never replaces one: the operator writes into the same Secret', () => {
    for (const account of ['m2mgate', 'keycloak']) {
      expect(findObject(pushes(), 'PushSecret', `mysql-mysql-cluster-credentials-mysql-${account}`).spec).toMatchObject({
        updatePolicy: 'IfNotExists',
        deletionPolicy: 'None',
        data: [{ match: { secretKey: 'password', remoteRef: { remoteKey: 'mysql-cluster-credentials', property: account } } }],
      });
    }
  });

  it('gives Keycloak the very password that the database was told', () => {
    const source = (name: string) => (findObject(pushes(), 'PushSecret', name).spec as { selector: object }).selector;
    expect(source('keycloak-keycloak-db-mysql-keycloak')).toEqual(source('mysql-mysql-cluster-credentials-mysql-keycloak'));
  });

  it('follows the variables of the backup target, which somebody may rotate', () => {
    expect(findObject(pushes({ backup: BACKUP }), 'PushSecret', 'mysql-mysql-backup-s3').spec).toMatchObject({
      updatePolicy: 'Replace',
    });
  });

  it('has no Secret for backups without a target', () => {
    expect(pushes().map(({ metadata }) => metadata.name)).not.toContain('mysql-mysql-backup-s3');
  });

  it('is the same while the project is frozen: the hub stops applying it', () => {
    const objects = (lifecycle: string) =>
      buildLayers(environment({ lifecycle }), LAYERS).filter(({ layer, target }) => layer === 'database' && target === 'cluster');
    expect(objects('hibernated')).toEqual(objects('active'));
  });

  it.each([
    [{}, ['mysql', 'mysql-haproxy']],
    [{ backup: BACKUP }, ['mysql', 'mysql-haproxy', 'mysql-binlogs']],
    [{ backup: BACKUP, database: { backup: { schedule: [] } } }, ['mysql', 'mysql-haproxy']],
    [{ backup: BACKUP, monitoring: { enabled: false } }, []],
  ])('with %j is watched by %j', (change, names) => {
    const monitors = buildLayers(environment(change), LAYERS).filter(
      ({ layer, manifest }) => layer === 'database' && manifest.kind === 'PodMonitor',
    );
    expect(monitors.map(({ manifest }) => manifest.metadata.name)).toEqual(names);
  });
});
