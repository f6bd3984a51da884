import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBJECTS } from '../metrics/all-expressions';
import { ALERT_CASES } from './alert-cases';
import { promtool } from './promtool';
import { PromtoolFiles } from './promtool-files';
import { runUnitTests, type UnitTests } from './run-unit-tests';
import { testName } from './test-name';

/** Debian's package `prometheus` brings it. */
const installed = spawnSync('promtool', ['--version']).status === 0;

describe.skipIf(!installed)('promtool', () => {
  let files: PromtoolFiles;
  let tests: UnitTests;
  beforeAll(() => {
    files = new PromtoolFiles();
    tests = runUnitTests(ALERT_CASES.map((one) => files.unitTest(one)));
  });
  afterAll(() => files.remove());

  it('accepts every rule', () => {
    const count = SUBJECTS.reduce((sum, { records = [], alerts }) => sum + records.length + alerts.length, 0);
    expect(promtool(['check', 'rules', files.allRules()])).toMatchObject({
      ok: true,
      output: expect.stringContaining(`SUCCESS: ${count} rules found`),
    });
  });

  it('runs every case', () => {
    expect(tests.passed).toBe(ALERT_CASES.length);
  });

  it.each(ALERT_CASES.map(testName))('%s', (name) => {
    expect(tests.failures.get(name)).toBeUndefined();
  });
});
