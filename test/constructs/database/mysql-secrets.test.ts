import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MYSQL_ACCOUNTS } from '../../../src/constructs/database/mysql-accounts';
import { mysqlClientSecret, mysqlSecrets } from '../../../src/constructs/database/mysql-secrets';

const seeds = join(__dirname, '../../../../shared/seeds');

describe('mysqlSecrets', () => {
  it('generates a password for each account, under the key that is its name', () => {
    expect(mysqlSecrets(undefined)).toEqual([
      {
        name: 'mysql-cluster-credentials',
        namespace: 'mysql',
        data: { m2mgate: { generated: 'mysql-m2mgate' }, keycloak: { generated: 'mysql-keycloak' } },
      },
      expect.objectContaining({ name: 'mysql-secrets' }),
    ]);
  });

  it('makes the users of the operator in the hub, all but the one that nothing uses', () => {
    const users = ['root', 'operator', 'xtrabackup', 'monitor', 'replication'];
    expect(mysqlSecrets(undefined)[1]).toEqual({
      name: 'mysql-secrets',
      namespace: 'mysql',
      data: Object.fromEntries(users.map((user) => [user, { generated: `mysql-system-${user}` }])),
    });
  });

  it('brings the keys of the backup target under the names that the operator reads', () => {
    const target = {
      accessKeyId: { gitlabVariable: 'A' },
      secretAccessKey: { gitlabVariable: 'B' },
      endpoint: '',
      region: '',
      bucket: '',
    };
    expect(mysqlSecrets(target)[2]).toMatchObject({
      name: 'mysql-backup-s3',
      data: { AWS_ACCESS_KEY_ID: { gitlabVariable: 'A' }, AWS_SECRET_ACCESS_KEY: { gitlabVariable: 'B' } },
    });
  });
});

it('a client gets the very password that the database was told', () => {
  expect(mysqlClientSecret(MYSQL_ACCOUNTS.keycloak, 'keycloak', 'keycloak-db')).toEqual({
    name: 'keycloak-db',
    namespace: 'keycloak',
    data: { username: { literal: 'keycloak' }, password: { generated: 'mysql-keycloak' } },
  });
});

describe.skipIf(!existsSync(seeds))('thesis listing 21', () => {
  it('names the same databases', () => {
    const thesis = readdirSync(seeds)
      .map((file) => readFileSync(join(seeds, file), 'utf8'))
      .join('\n');
    const listing = thesis.slice(
      thesis.lastIndexOf('kind: PerconaXtraDBCluster', thesis.indexOf('Listing 21: Percona')),
      thesis.indexOf('Listing 21: Percona'),
    );
    const databases = [...listing.matchAll(/^\s*\d+\s+- (m2mgate_\w+|keycloak)$/gm)].map(([, name]) => name);
    expect(databases.sort()).toEqual(
      Object.values(MYSQL_ACCOUNTS)
        .flatMap((account) => account.databases)
        .sort(),
    );
  });
});
