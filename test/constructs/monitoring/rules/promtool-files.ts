import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runbookUrl } from '../../../../src/catalog/runbooks';
import { ruleGroups } from '../../../../src/constructs/monitoring/rules/rule-groups';
import { SUBJECTS } from '../metrics/all-expressions';
import type { AlertCase } from './alert-cases';
import { testName } from './test-name';

/** Rules and cases as files of promtool's, in a folder of their own. JSON is YAML. */
export class PromtoolFiles {
  readonly folder = mkdtempSync(join(tmpdir(), 'blue-promtool-'));
  private cases = 0;

  constructor() {
    // Days are replayed step by step with every rule of a file: a case gets only those of its own subject.
    for (const subject of SUBJECTS) this.write(`${subject.name}.rules.json`, { groups: ruleGroups(subject) });
  }

  /** Every rule in one file. */
  allRules(): string {
    return this.write('rules.json', { groups: SUBJECTS.flatMap(ruleGroups) });
  }

  /** One case, as a test with the name of {@link testName}; labels and annotations of alerts must be complete. */
  unitTest(one: AlertCase): string {
    const { alert, series, interval = '1m', at, fires = [] } = one;
    const subject = SUBJECTS.find(({ alerts }) => alerts.some((one) => one.alert === alert));
    const rule = subject?.alerts.find((one) => one.alert === alert);
    if (!subject || !rule) throw new Error(`there is no alert ${alert}`);
    const expected = fires.map(({ labels = {}, description }) => ({
      exp_labels: { ...labels, severity: rule.severity, subject: subject.name },
      exp_annotations: { summary: rule.summary, description, runbook_url: runbookUrl(subject.name, alert) },
    }));
    const test = {
      name: testName(one),
      interval,
      input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
      alert_rule_test: [{ alertname: alert, eval_time: at, exp_alerts: expected }],
    };
    this.cases += 1;
    return this.write(`case-${this.cases}.json`, {
      rule_files: [join(this.folder, `${subject.name}.rules.json`)],
      evaluation_interval: interval,
      tests: [test],
    });
  }

  write(name: string, content: object): string {
    const file = join(this.folder, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
