import { redact } from '../../base/redact';
import type { PolicyFinding } from '../model/policy-finding';
import type { PolicyReport } from '../model/policy-report';

/**
 * The policy as a JUnit report, which GitLab shows among the tests of a merge request: a test case for each rule that is
 * kept, and one for each finding. Errors are failures; warnings and what is waived pass, with a word about it.
 *
 * Only what GitLab reads is written: `testsuite`, `testcase` with class, name and file, `failure` and `system-out`.
 */
export function formatJunit({ rules, findings }: PolicyReport): string {
  const cases = rules.flatMap(({ rule, title }) => {
    const own = findings.filter((finding) => finding.rule === rule);
    return own.length === 0 ? [testCase(rule, title)] : own.map(findingCase);
  });
  const failures = findings.filter(fails).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${cases.length}" failures="${failures}">`,
    `  <testsuite name="policy" tests="${cases.length}" failures="${failures}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function fails({ severity, waiver }: PolicyFinding): boolean {
  return severity === 'error' && !waiver;
}

function findingCase(finding: PolicyFinding): string {
  const { rule, subject, message, hint, file, line, waiver } = finding;
  // GitLab takes cases of the same class and name for one, so the message is part of the name.
  const name = `${subject} ${message}`;
  const place = line === undefined ? file : `${file}:${line}`;
  const told = waiver ? `waived until ${waiver.until}: ${waiver.reason}` : `${message}\n${hint}\n${place}`;
  const inner = fails(finding)
    ? `<failure message="${xml(message)}" type="${xml(rule)}">${xml(told)}</failure>`
    : `<system-out>${xml(told)}</system-out>`;
  return testCase(rule, name, file, inner);
}

function testCase(rule: string, name: string, file?: string, inner?: string): string {
  const attributes = `classname="${xml(rule)}" name="${xml(name)}"${file === undefined ? '' : ` file="${xml(file)}"`}`;
  return inner === undefined ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${inner}</testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** As text and as attribute, without secrets; what XML cannot hold at all is left out. */
function xml(text: string): string {
  return redact(text)
    .replace(UNREPRESENTABLE, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Control characters other than tab and line ends, halves of pairs, and two code points that XML 1.0 excludes. */
const UNREPRESENTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
