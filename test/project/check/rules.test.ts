import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_RULES } from '../../../src/cli/command-rules';
import { acknowledge } from '../../../src/project/acknowledge';
import { RULES } from '../../../src/project/check/rules';
import { inspect } from '../../../src/project/inspect';
import { EXAMPLES } from './rule-examples';

const root = join(__dirname, '../../..');

describe.each(Object.entries(EXAMPLES))('%s', (rule, examples) => {
  it.each(examples)('speaks at $field', ({ field, props }) => {
    const { issues, acknowledgements } = inspect(props);
    const found = acknowledge(issues, acknowledgements);
    expect(found.map((issue) => ({ rule: issue.rule, field: issue.field, severity: issue.severity }))).toContainEqual({
      rule,
      field,
      severity: RULES[rule as keyof typeof RULES].severity,
    });
  });
});

/** Generated code, the list itself, and what judges a render: the policy, dangers and guards have lists and tests of their own. */
const NOT_OURS = /^imports|(?:command-)?rules\.ts$|^review\/(?:policy|danger|guard)|policy-rule-ids\.ts$/;

function texts(folder: string, skip: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !skip.test(file))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

describe('the list of rules', () => {
  const listed = [...Object.keys(RULES), ...Object.keys(COMMAND_RULES)];

  it('holds every rule that the source emits', () => {
    const topics = [...new Set(listed.map((rule) => rule.split('/')[0]))].join('|');
    const literal = new RegExp(`'((?:${topics})/[a-z0-9-]+)'|rule(?:: | = )'([^']+)'`, 'g');
    const emitted = texts('src', NOT_OURS).flatMap((text) => [...text.matchAll(literal)].map(([, known, any]) => known ?? any));
    expect(emitted.length).toBeGreaterThan(listed.length / 2);
    expect([...new Set(emitted)].filter((rule) => !listed.includes(rule ?? ''))).toEqual([]);
  });

  it('holds no rule that the source does not emit', () => {
    const source = texts('src', NOT_OURS).join('\n');
    expect(listed.filter((rule) => !source.includes(`'${rule}'`))).toEqual([]);
  });

  it('holds no rule without a test', () => {
    const tests = texts('test', /node_modules/).join('\n');
    const isNamed = (rule: string) => tests.includes(`${rule}'`) || tests.includes(`[${rule}]`);
    expect(listed.filter((rule) => !(rule in EXAMPLES) && !isNamed(rule))).toEqual([]);
  });

  it('describes every rule by topic/rule and in one sentence', () => {
    const summaries = [...Object.entries(RULES).map(([rule, { summary }]) => [rule, summary]), ...Object.entries(COMMAND_RULES)];
    for (const [rule = '', summary] of summaries) {
      expect(rule).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      expect(summary, rule).toMatch(/^[A-Z].*\.$/);
    }
  });
});
