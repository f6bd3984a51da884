import { parseMemory } from '../../base/quantity';
import type { ResourceRequirements } from '../../base/resources-spec';

/** What is said to each MySQL node, whatever its size. */
const OPTIONS = {
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
} as const;

/** At most so much of a node's memory is the buffer pool, */
const MOST = 0.6;
/** so much is left for connections, the performance schema, and the copy that a backup or a joining node is given, in MiB, */
const REST = 1536;
/** and at least so much of its memory is the buffer pool, however small the node is. */
const LEAST = 0.25;
/** MySQL rounds up to whole chunks of 128 MiB in each of its instances, of which it has one below a gibibyte. */
const CHUNK = 128;
const INSTANCES = 2;

/**
 * The configuration of a MySQL node with these resources, as text (my.cnf; `spec.pxc.configuration`).
 *
 * The operator would make the buffer pool three quarters of the memory limit from 3.7 GiB on. Of 4 GiB that leaves one for
 * 500 connections and the copy for a backup or for a node that joins, which is made in the same container: the node would be
 * killed in the middle of it. A larger request does not help, because the limit kills. Where a project sets no limit, the
 * operator leaves MySQL at its 128 MiB, and the request is what a node can count on.
 */
export function mysqlConfiguration({ limits, requests }: ResourceRequirements): string {
  const options = { ...OPTIONS, ...bufferPool(limits?.memory ?? requests?.memory) };
  return ['[mysqld]', ...Object.entries(options).map(([name, value]) => `${name}=${value}`), ''].join('\n');
}

function bufferPool(memory: string | undefined): Readonly<Record<string, string>> {
  const bytes = memory === undefined ? undefined : parseMemory(memory);
  if (bytes === undefined) return {};
  const available = bytes / 1024 ** 2;
  const wanted = Math.max(available * LEAST, Math.min(available * MOST, available - REST));
  const step = wanted < 1024 ? CHUNK : CHUNK * INSTANCES;
  const size = Math.max(CHUNK, Math.floor(wanted / step) * step);
  return { innodb_buffer_pool_size: `${size}M`, innodb_buffer_pool_instances: String(INSTANCES) };
}
