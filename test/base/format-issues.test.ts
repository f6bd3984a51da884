import { describe, expect, it } from 'vitest';
import { formatCodeQuality } from '../../src/base/format-code-quality';
import { formatIssuesJson } from '../../src/base/format-issues-json';
import { formatIssuesText } from '../../src/base/format-issues-text';
import type { Issue } from '../../src/base/issue';

const SIZE: Issue = {
  severity: 'error',
  field: 'database.mysql.storageSizeGB',
  rule: 'number/range',
  message: 'is out of range',
  got: 200_000,
  expected: 'a whole number, 10 to 10240',
  hint: 'ask for less',
  at: 'acme/database/MySql',
};
const SECRET: Issue = {
  severity: 'error',
  field: 'm2mgate.coreService.env.SMTP_PASSWORD',
  rule: 'secret/inline',
  message: 'looks like a secret',
  position: { line: 12, column: 7 },
};
const WARNING: Issue = { severity: 'warning', field: 'backup', rule: 'backup/no-target', message: 'is missing' };

describe('as text', () => {
  it('has a header, and a block for each issue with aligned details', () => {
    expect(formatIssuesText([SIZE, SECRET, WARNING], { file: 'project.yaml', outcome: 'nothing was written' })).toBe(`\
project.yaml: 2 errors, 1 warning; nothing was written

error  database.mysql.storageSizeGB  [number/range]
  is out of range
  got:      200000
  expected: a whole number, 10 to 10240
  hint:     ask for less
  at:       acme/database/MySql

error  m2mgate.coreService.env.SMTP_PASSWORD  [secret/inline]
  looks like a secret
  line:     project.yaml:12:7

warning  backup  [backup/no-target]
  is missing
`);
  });

  it('counts only what there is, and says nothing about an outcome that nobody gave', () => {
    expect(formatIssuesText([WARNING], { file: 'project.ts' })).toMatch(/^project\.ts: 1 warning\n/);
    expect(formatIssuesText([SIZE, SIZE], { file: 'project.ts' })).toMatch(/^project\.ts: 2 errors\n/);
  });

  it('names the file where an issue has no field', () => {
    expect(formatIssuesText([{ ...SECRET, field: '', file: 'lib/pools.ts' }], { file: 'project.ts' })).toContain(
      'error  lib/pools.ts  [secret/inline]\n  looks like a secret\n  line:     lib/pools.ts:12:7',
    );
    expect(formatIssuesText([{ ...WARNING, field: '' }], { file: 'project.ts' })).toContain('warning  project.ts  [');
  });

  it('shows a value so that texts and numbers differ, and shortens long ones', () => {
    const got = (value: unknown) => /got: +(.*)/.exec(formatIssuesText([{ ...SIZE, got: value }], { file: 'f' }))?.[1];
    expect(got('3')).toBe('"3"');
    expect(got(3)).toBe('3');
    expect(got(false)).toBe('false');
    expect(got('')).toBe('""');
    expect(got('x'.repeat(500))).toHaveLength(201);
  });

  it('uses colours only when told to', () => {
    expect(formatIssuesText([SIZE], { file: 'f' })).not.toContain('\u001b');
    expect(formatIssuesText([SIZE], { file: 'f', colour: true })).toContain('\u001b[');
  });

  it('never obeys control characters of a project', () => {
    const text = formatIssuesText(
      [{ ...SIZE, field: 'a\u001b[2J', message: 'b\u001b[2J', got: '\u001b[2J', hint: '\u001b[2J' }],
      { file: '\u001b[2J' },
    );
    expect(text).not.toContain('\u001b');
  });
});

describe('as JSON', () => {
  it('is one document with counts and issues', () => {
    const report: unknown = JSON.parse(formatIssuesJson([SIZE, WARNING], 'project.ts', { slug: 'x' }));
    expect(report).toEqual({ file: 'project.ts', errors: 1, warnings: 1, slug: 'x', issues: [SIZE, WARNING] });
  });
});

describe('as code-quality report', () => {
  const report = (issues: readonly Issue[]) => JSON.parse(formatCodeQuality(issues, 'project.yaml')) as Record<string, unknown>[];

  it('has what GitLab wants of every finding', () => {
    expect(report([SECRET, WARNING])).toEqual([
      {
        description: 'm2mgate.coreService.env.SMTP_PASSWORD looks like a secret',
        check_name: 'secret/inline',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'major',
        location: { path: 'project.yaml', lines: { begin: 12 } },
      },
      {
        description: 'backup is missing',
        check_name: 'backup/no-target',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: 'minor',
        location: { path: 'project.yaml', lines: { begin: 1 } },
      },
    ]);
  });

  it('gives each of several issues of a field a fingerprint of its own, the first the same as alone', () => {
    const fingerprints = report([SIZE, { ...SIZE, message: 'is wrong in another way' }, SIZE]).map(
      ({ fingerprint }) => fingerprint,
    );
    expect(new Set(fingerprints).size).toBe(3);
    expect(fingerprints[0]).toBe(report([SIZE])[0]?.['fingerprint']);
  });

  it('keeps the fingerprint when value, text or line change, and changes it with rule or field', () => {
    const fingerprint = (issue: Issue) => report([issue])[0]?.['fingerprint'];
    const same = [
      { ...SIZE, got: 1 },
      { ...SIZE, message: 'other' },
      { ...SIZE, position: { line: 9, column: 9 } },
    ];
    expect(same.map(fingerprint)).toEqual(same.map(() => fingerprint(SIZE)));
    expect(fingerprint({ ...SIZE, rule: 'number/whole' })).not.toBe(fingerprint(SIZE));
    expect(fingerprint({ ...SIZE, field: 'other' })).not.toBe(fingerprint(SIZE));
  });
});

it.each([
  ['text', (issue: Issue) => formatIssuesText([issue], { file: 'project.ts' })],
  ['JSON', (issue: Issue) => formatIssuesJson([issue], 'project.ts')],
  ['code quality', (issue: Issue) => formatCodeQuality([issue], 'project.ts')],
])('shows no known token as %s, even if an issue holds one', (_, format) => {
  const token = 'glpat-CANARYCANARY';
  expect(format({ ...SIZE, message: token, got: token, hint: token, expected: token, at: token })).not.toContain('CANARY');
});
