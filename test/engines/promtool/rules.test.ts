import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/catalog/charts';
import { programFile } from '../../../tools/engines/frame/cache';
import { count } from '../../../tools/engines/frame/counts';
import { PROMTOOL } from '../../../tools/engines/programs/promtool';
import { EXPRESSIONS, SUBJECTS } from '../../constructs/monitoring/metrics/all-expressions';
import { ALERT_CASES } from '../../constructs/monitoring/rules/alert-cases';
import { type PromtoolRun, promtool } from '../../constructs/monitoring/rules/promtool';
import { PromtoolFiles } from '../../constructs/monitoring/rules/promtool-files';
import { runUnitTests, type UnitTests } from '../../constructs/monitoring/rules/run-unit-tests';
import { testName } from '../../constructs/monitoring/rules/test-name';
import { EXAMPLES, objectsOf, renderExample } from '../support/examples';
import { RULE_FAULTS } from './rule-faults';
import { UNIT_TEST_FAULTS } from './unit-test-faults';

const PROGRAM = programFile(PROMTOOL);
const FOUND = /SUCCESS: (\d+) rules found/g;

interface Rule {
  readonly record?: string;
  readonly alert?: string;
}
interface Groups {
  readonly groups: readonly { readonly rules: readonly Rule[] }[];
}

let files: PromtoolFiles;
beforeAll(() => {
  files = new PromtoolFiles();
});
afterAll(() => files.remove());

function check(...paths: readonly string[]): PromtoolRun & { readonly rules: number } {
  const run = promtool(['check', 'rules', '--lint=all', '--lint-fatal', ...paths], PROGRAM);
  return { ...run, rules: [...run.output.matchAll(FOUND)].reduce((sum, [, number]) => sum + Number(number), 0) };
}

describe('the promtool of the Prometheus that runs', () => {
  it('is of the version that the chart installs', () => {
    const image = CHARTS.kubePrometheusStack.images.find((one) => one.includes('/prometheus/prometheus:'));
    const [, version = ''] = /:v([\d.]+)/.exec(image ?? '') ?? [];
    expect(promtool(['--version'], PROGRAM).output).toContain(`version ${version} `);
  });

  it('accepts every rule there is', () => {
    const number = SUBJECTS.reduce((sum, { records = [], alerts }) => sum + records.length + alerts.length, 0);
    const { ok, output, rules } = check(files.allRules());
    expect(ok, output).toBe(true);
    expect(rules).toBe(number);
    count('promtool', 'rules accepted', rules);
  });

  it.each(EXAMPLES)('accepts every PrometheusRule of the %s example', async (name) => {
    const rendered = objectsOf(await renderExample(name)).filter(({ manifest }) => manifest.kind === 'PrometheusRule');
    const specs = rendered.map(({ manifest }) => manifest['spec'] as Groups);
    expect(specs.length).toBeGreaterThan(0);

    const { ok, output, rules } = check(...specs.map((spec, index) => files.write(`${name}-${index}.json`, spec)));
    expect(ok, output).toBe(true);
    expect(rules).toBe(specs.flatMap(({ groups }) => groups.flatMap((group) => group.rules)).length);
    count('promtool', 'rendered rules accepted', rules);
  });

  it('can read every query of a dashboard', () => {
    const groups = EXPRESSIONS.map(({ where, text }, index) => ({
      name: `${where} (${index})`,
      rules: [{ record: 'query', expr: text, labels: { number: String(index) } }],
    }));
    const { ok, output } = check(files.write('queries.json', { groups }));
    expect(ok, output).toBe(true);
    count('promtool', 'expressions read', groups.length);
  });
});

describe('an alert', () => {
  let tests: UnitTests;
  beforeAll(() => {
    tests = runUnitTests(
      ALERT_CASES.map((one) => files.unitTest(one)),
      PROGRAM,
    );
    count('promtool', 'unit tests of alerts passed', tests.passed);
  });

  it('does so in every case', () => {
    expect(tests.passed).toBe(ALERT_CASES.length);
  });

  it.each(ALERT_CASES.map(testName))('%s', (name) => {
    expect(tests.failures.get(name)).toBeUndefined();
  });
});

describe('promtool refuses', () => {
  it.each(RULE_FAULTS)('%s', (_what, alert, change, names) => {
    const subject = SUBJECTS.find(({ alerts }) => alerts.some((one) => one.alert === alert));
    const rules =
      subject?.alerts.map(({ alert: name, expr, summary }) => ({ alert: name, expr, annotations: { summary } })) ?? [];
    const at = rules.findIndex((rule) => rule.alert === alert);
    const changed = rules.flatMap((rule, index) => (index === at ? change(rule) : [rule]));
    const { ok, output } = check(files.write('fault.json', { groups: [{ name: subject?.name, rules: changed }] }));
    expect(ok).toBe(false);
    for (const name of names) expect(output).toMatch(name);
    count('promtool', 'planted faults caught');
  });

  it.each(UNIT_TEST_FAULTS)('a unit test that expects %s', (_what, change, names) => {
    const found = ALERT_CASES.find(({ alert, fires }) => alert === 'MySQLGaleraNotReady' && fires);
    if (!found) throw new Error('there is no such case');
    const changed = change(found);
    const { passed, failures } = runUnitTests([files.unitTest(changed)], PROGRAM);
    expect(passed).toBe(0);
    const failure = failures.get(testName(changed));
    expect(failure).toMatch(/alertname: MySQLGaleraNotReady/);
    expect(failure).toMatch(names);
    count('promtool', 'planted faults caught');
  });
});
