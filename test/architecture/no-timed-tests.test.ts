import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const tests = join(__dirname, '..');

it('no test measures time: a busy machine would make it fail, and `npx projen bench` measures ratios', () => {
  const timed = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .filter((file) => /performance\.now|process\.(?:cpuUsage|hrtime)|Date\.now\(/.test(readFileSync(join(tests, file), 'utf8')));
  expect(timed).toEqual([]);
});
