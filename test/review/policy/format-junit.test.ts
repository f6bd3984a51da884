import { describe, expect, it } from 'vitest';
import type { PolicyFinding } from '../../../src/review/model/policy-finding';
import { formatJunit } from '../../../src/review/policy/format-junit';

const RULES = [
  { rule: 'image/pinned', title: 'Images are pinned', checked: 3 },
  { rule: 'pod/root', title: 'Containers do not run as root', checked: 2 },
];
const FINDING: PolicyFinding = {
  rule: 'image/pinned',
  severity: 'error',
  subject: 'Deployment a/b',
  file: 'cluster/x/a/deployment-b.yaml',
  line: 7,
  message: 'runs nginx without a tag',
  hint: 'name a tag',
};

describe('the JUnit report', () => {
  it('has a test case for each rule that is kept and one for each finding', () => {
    expect(formatJunit({ rules: RULES, findings: [FINDING, { ...FINDING, subject: 'Deployment a/c', line: undefined }] })).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="3" failures="2">
  <testsuite name="policy" tests="3" failures="2">
    <testcase classname="image/pinned" name="Deployment a/b runs nginx without a tag" file="cluster/x/a/deployment-b.yaml"><failure message="runs nginx without a tag" type="image/pinned">runs nginx without a tag
name a tag
cluster/x/a/deployment-b.yaml:7</failure></testcase>
    <testcase classname="image/pinned" name="Deployment a/c runs nginx without a tag" file="cluster/x/a/deployment-b.yaml"><failure message="runs nginx without a tag" type="image/pinned">runs nginx without a tag
name a tag
cluster/x/a/deployment-b.yaml</failure></testcase>
    <testcase classname="pod/root" name="Containers do not run as root"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('lets warnings and what is waived pass, with a word about it', () => {
    const waiver = { reason: 'A trial.', until: '2027-01-31' };
    const report = formatJunit({
      rules: RULES,
      findings: [
        { ...FINDING, severity: 'warning' },
        { ...FINDING, waiver },
      ],
    });
    expect(report).toContain('<testsuites tests="3" failures="0">');
    expect(report).not.toContain('<failure');
    expect(report).toContain('<system-out>runs nginx without a tag\n');
    expect(report).toContain('<system-out>waived until 2027-01-31: A trial.</system-out>');
  });

  it('is XML whatever the texts are, and shows no secret', () => {
    const message = 'runs <a href="x">&\'\u0007\uD800 glpat-CANARYCANARY';
    const report = formatJunit({ rules: RULES, findings: [{ ...FINDING, message }] });
    expect(report).toContain('runs &lt;a href=&quot;x&quot;&gt;&amp;&apos; (value not shown)');
    for (const hidden of ['CANARY', '\u0007', '\uD800']) expect(report).not.toContain(hidden);
  });
});
