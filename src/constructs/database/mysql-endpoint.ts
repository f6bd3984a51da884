import { NAMESPACES } from '../../catalog/namespaces';

/** Name of the MySQL cluster; the operator takes at most 22 characters. */
export const MYSQL_CLUSTER = 'mysql';

/**
 * Where clients find MySQL: HAProxy's Service, which leads to the one node that takes writes.
 *
 * Never the Service of the replicas: it balances over nodes, and a client would read what it has not written yet.
 */
export const MYSQL_ENDPOINT = {
  host: `${MYSQL_CLUSTER}-haproxy.${NAMESPACES.database}.svc.cluster.local`,
  port: 3306,
} as const;
