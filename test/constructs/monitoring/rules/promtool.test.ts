import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runbookUrl } from '../../../../src/catalog/runbooks';
import { ruleGroups } from '../../../../src/constructs/monitoring/rules/rule-groups';
import { SUBJECTS } from '../metrics/all-expressions';
import { ALERT_CASES, type AlertCase } from './alert-cases';

/** Debian's package `prometheus` brings it. */
const installed = spawnSync('promtool', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'blue-promtool-'));
const rules = join(folder, 'rules.json');
// JSON is YAML.
writeFileSync(rules, JSON.stringify({ groups: SUBJECTS.flatMap(ruleGroups) }));
// Days are replayed step by step with every rule of a file: a case gets only those of its own subject.
for (const subject of SUBJECTS) writeFileSync(ruleFile(subject.name), JSON.stringify({ groups: ruleGroups(subject) }));
afterAll(() => rmSync(folder, { recursive: true }));

function ruleFile(subject: string): string {
  return join(folder, `${subject}.rules.json`);
}

function promtool(...args: string[]): string {
  try {
    return execFileSync('promtool', args, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${stdout}${stderr}`);
  }
}

/** One case as a file of promtool's: labels and annotations must be complete. */
function toPromtool({ what, alert, series, interval = '1m', at, fires = [] }: AlertCase) {
  const subject = SUBJECTS.find(({ alerts }) => alerts.some((one) => one.alert === alert));
  const rule = subject?.alerts.find((one) => one.alert === alert);
  if (!subject || !rule) throw new Error(`there is no alert ${alert}`);
  const test = {
    name: what,
    interval,
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: [
      {
        alertname: alert,
        eval_time: at,
        exp_alerts: fires.map(({ labels = {}, description }) => ({
          exp_labels: { ...labels, severity: rule.severity, subject: subject.name },
          exp_annotations: { summary: rule.summary, description, runbook_url: runbookUrl(subject.name, alert) },
        })),
      },
    ],
  };
  return { rule_files: [ruleFile(subject.name)], evaluation_interval: interval, tests: [test] };
}

/** What promtool says about each case, by its file; one process for all, since its start takes longer than a case. */
function runCases(): ReadonlyMap<string, string> {
  const files = ALERT_CASES.map((one, index) => {
    const file = join(folder, `case-${index}.json`);
    writeFileSync(file, JSON.stringify(toPromtool(one)));
    return file;
  });
  // Names go to one stream and failures to the other; in one file they stay in order.
  const log = join(folder, 'log');
  const descriptor = openSync(log, 'w');
  spawnSync('promtool', ['test', 'rules', ...files], { stdio: ['ignore', descriptor, descriptor] });
  closeSync(descriptor);
  const reports = readFileSync(log, 'utf8').split('Unit Testing:').slice(1);
  return new Map(reports.map((report) => [report.slice(0, report.indexOf('\n')).trim(), report]));
}

describe.skipIf(!installed)('promtool', () => {
  const reports = installed ? runCases() : new Map<string, string>();

  it('accepts every rule', () => {
    const count = SUBJECTS.reduce((sum, { records = [], alerts }) => sum + records.length + alerts.length, 0);
    expect(promtool('check', 'rules', rules)).toContain(`SUCCESS: ${count} rules found`);
  });

  it.each(ALERT_CASES.map((one, index) => [one.alert, one.fires ? 'fires for' : 'is silent about', one.what, index] as const))(
    '%s %s %s',
    (_alert, _verb, _what, index) => {
      expect(reports.get(join(folder, `case-${index}.json`))).toMatch(/^\s*\S+\s+SUCCESS/);
    },
  );
});
