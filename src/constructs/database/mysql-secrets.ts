import type { BackupTarget } from '../../base/backup-target-spec';
import { NAMESPACES } from '../../catalog/namespaces';
import type { ClusterSecret } from '../secret/cluster-secret';
import { MYSQL_ACCOUNTS, type MySqlAccount } from './mysql-accounts';
import { MYSQL_CLUSTER } from './mysql-endpoint';

/** Secret from which the operator takes the passwords of our users, one key for each. */
export const MYSQL_CREDENTIALS = 'mysql-cluster-credentials';

/** Secret with the users that the operator itself needs (`spec.secretsName`), one key for each. */
export const MYSQL_SYSTEM_USERS = `${MYSQL_CLUSTER}-secrets`;

/**
 * Secret with the passwords of those users that MySQL knows, one key for each. The operator makes it, and follows
 * `spec.secretsName` with it as soon as it has changed a user.
 */
export const MYSQL_INTERNAL_USERS = `internal-${MYSQL_CLUSTER}`;

/** Secret with the keys of the backup target. */
export const MYSQL_BACKUP_CREDENTIALS = 'mysql-backup-s3';

/** The Secrets that the database needs in its own namespace. */
export function mysqlSecrets(backup: BackupTarget | undefined): ClusterSecret[] {
  return [credentials(), systemUsers(), ...(backup ? [backupCredentials(backup)] : [])];
}

/**
 * User name and password of an account, for a client in another namespace.
 *
 * @param name Name of the Secret in the client's namespace; its keys are `username` and `password`.
 */
export function mysqlClientSecret(account: MySqlAccount, namespace: string, name: string): ClusterSecret {
  return { name, namespace, data: { username: { literal: account.name }, password: { generated: account.credential } } };
}

/**
 * The passwords of these users are part of every backup, and the operator does not change them after a restore. Made in the
 * hub, they outlive the cluster, and a new one fits the old backups.
 */
function credentials(): ClusterSecret {
  const data = Object.values(MYSQL_ACCOUNTS).map(({ name, credential }) => [name, { generated: credential }] as const);
  return { name: MYSQL_CREDENTIALS, namespace: NAMESPACES.database, data: Object.fromEntries(data) };
}

/**
 * The operator would make these passwords itself, inside the cluster. Made in the hub like all others, they outlive it,
 * and there is one way to change them. No restore depends on that: since version 1.18 the operator then gives each of
 * these users the password that it knows (`internal-mysql`), whatever the backup says. It adds the one user that is not
 * named here and that nothing uses (`proxyadmin`).
 */
function systemUsers(): ClusterSecret {
  const users = ['root', 'operator', 'xtrabackup', 'monitor', 'replication'];
  const data = users.map((name) => [name, { generated: `${MYSQL_CLUSTER}-system-${name}` }] as const);
  return { name: MYSQL_SYSTEM_USERS, namespace: NAMESPACES.database, data: Object.fromEntries(data) };
}

function backupCredentials({ accessKeyId, secretAccessKey }: BackupTarget): ClusterSecret {
  return {
    name: MYSQL_BACKUP_CREDENTIALS,
    namespace: NAMESPACES.database,
    data: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
  };
}
