import type { MySqlComponent } from './mysql-pods';

/** Container and port that answer Prometheus at `/metrics`, for the pods of each component. */
export const MYSQL_METRICS = {
  /** The exporter beside each node. */
  pxc: { container: 'mysqld-exporter', port: 9104 },
  haproxy: { container: 'haproxy', port: 8404 },
  pitr: { container: 'pitr', port: 8080 },
} as const satisfies Record<MySqlComponent, { container: string; port: number }>;
