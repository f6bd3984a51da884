import { describe, expect, it } from 'vitest';
import { MYSQL_CONFIGURATION } from '../../../src/constructs/database/mysql-configuration';

const lines = MYSQL_CONFIGURATION.trim().split('\n');

describe('the configuration of MySQL', () => {
  it('begins with a section, without which the first options belong to none', () => {
    expect(lines[0]).toBe('[mysqld]');
  });

  it.each([
    ['warns of tables without a primary key', 'pxc_strict_mode=PERMISSIVE'],
    ['counts characters', 'character-set-server=utf8mb4'],
    ['admits the pools of all services', 'max_connections=500'],
    [
      'lets a node that was away for a while catch up without a full copy',
      'wsrep_provider_options="gcache.size=1G;gcache.recover=yes"',
    ],
    ['forgets binary logs after three days', 'binlog_expire_logs_seconds=259200'],
  ])('%s', (_what, line) => {
    expect(lines).toContain(line);
  });

  it.each(['innodb_buffer_pool_size', 'sql_generate_invisible_primary_key'])('leaves %s alone', (option) => {
    expect(MYSQL_CONFIGURATION).not.toContain(option);
  });
});
