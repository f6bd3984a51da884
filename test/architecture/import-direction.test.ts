import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(__dirname, '../..');

it('imports go in one direction, without circles', () => {
  const run = () =>
    execFileSync(
      process.execPath,
      ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs'],
      { cwd: root, encoding: 'utf8', stdio: 'pipe' },
    );
  try {
    expect(run()).toContain('no dependency violations found');
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout ?? String(error));
  }
});
