import { describe, expect, it } from 'vitest';
import { mysqlConfiguration } from '../../../src/constructs/database/mysql-configuration';

const lines = mysqlConfiguration({ limits: { memory: '4Gi' } })
  .trim()
  .split('\n');

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

  it('leaves sql_generate_invisible_primary_key alone', () => {
    expect(lines.join()).not.toContain('sql_generate_invisible_primary_key');
  });

  it.each([
    [{ limits: { memory: '512Mi' } }, '128M'],
    [{ limits: { memory: '1.5Gi' } }, '384M'],
    [{ limits: { memory: '2Gi' } }, '512M'],
    [{ limits: { memory: '3Gi' } }, '1536M'],
    [{ limits: { memory: '4Gi' } }, '2304M'],
    [{ requests: { memory: '3Gi' }, limits: { memory: '4Gi' } }, '2304M'],
    [{ limits: { memory: '8G' } }, '4352M'],
    [{ requests: { memory: '8Gi' } }, '4864M'],
  ])(
    'gives %j a buffer pool of %s: three fifths at most, and 1.5 GiB are left where there are as many, in whole chunks',
    (resources, size) => {
      expect(mysqlConfiguration(resources)).toContain(`\ninnodb_buffer_pool_size=${size}\n`);
    },
  );

  it('leaves the buffer pool to the operator when there is no memory to make it from', () => {
    expect(mysqlConfiguration({ requests: { cpu: '1' } })).not.toContain('innodb_buffer_pool_size');
  });
});
