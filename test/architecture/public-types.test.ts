import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(__dirname, '../..');

describe('what a project file is type-checked against', () => {
  const files = execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'examples', '--listFiles'], {
    cwd: root,
    encoding: 'utf8',
  }).split('\n');

  it.each(['zod', 'cdktf', '@cdktf'])('has nothing of %s in it, which would take longer than the check itself', (name) => {
    expect(files.filter((file) => file.includes(`/node_modules/${name}/`) && !/examples\//.test(file))).toEqual([]);
  });

  it('is small', () => {
    expect(files.filter((file) => file.includes('/lib/') && !file.includes('node_modules')).length).toBeLessThan(40);
  });
});
