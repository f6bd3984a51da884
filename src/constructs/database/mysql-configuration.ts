/**
 * The sections that are added to the configuration of each MySQL node (`spec.pxc.configuration`).
 *
 * The operator sizes the buffer pool by the memory of the node, so nothing here speaks of it.
 */
const SECTIONS = {
  mysqld: {
    // Strict mode refuses tables without a primary key, and the change logs of Keycloak and M2MGate have none.
    pxc_strict_mode: 'PERMISSIVE',
    // MySQL counts bytes where Keycloak and M2MGate count characters.
    'character-set-server': 'utf8mb4',
    'collation-server': 'utf8mb4_unicode_ci',
    // Thirteen services and two Keycloaks with pools of up to 30; the operator's choice for 4 GiB would be 341.
    max_connections: '500',
    // What a node can miss while its server restarts and still catch up without a copy of everything.
    wsrep_provider_options: '"gcache.size=1G;gcache.recover=yes"',
    // Three days: binary logs outlast a weekend without the backup target, and never fill the volume.
    binlog_expire_logs_seconds: String(3 * 24 * 3600),
  },
} as const;

/** The configuration of MySQL as text (my.cnf). */
export const MYSQL_CONFIGURATION = Object.entries(SECTIONS)
  .map(([section, options]) =>
    [`[${section}]`, ...Object.entries(options).map(([name, value]) => `${name}=${value}`), ''].join('\n'),
  )
  .join('\n');
