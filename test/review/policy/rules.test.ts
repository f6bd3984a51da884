import { describe, expect, it } from 'vitest';
import { POLICY_RULE_IDS, type PolicyRuleId } from '../../../src/base/policy-rule-ids';
import { RULES } from '../../../src/project/check/rules';
import type { RenderedTree } from '../../../src/review/model/rendered-tree';
import { PolicyInput } from '../../../src/review/policy/policy-input';
import type { PolicyRule } from '../../../src/review/policy/policy-rule';
import { POLICY_RULES } from '../../../src/review/policy/policy-rules';
import { ACCESS_CASES, HOST_CASES } from './cases/access-cases';
import { DATA_CASES } from './cases/data-cases';
import { HUB_CASES } from './cases/hub-cases';
import { CHART_CASES, IMAGE_CASES, SOURCE_CASES } from './cases/image-cases';
import { NAME_CASES } from './cases/name-cases';
import { OPERATION_CASES } from './cases/operation-cases';
import { CONTAINER_CASES, POD_CASES } from './cases/pod-cases';
import { SECRET_CASES } from './cases/secret-cases';
import { TERRAFORM_CASES } from './cases/terraform-cases';
import { environmentTree } from './environment-tree';
import type { TopicCases } from './rule-cases';

const CASES: TopicCases = {
  ...ACCESS_CASES,
  ...CHART_CASES,
  ...CONTAINER_CASES,
  ...DATA_CASES,
  ...HOST_CASES,
  ...HUB_CASES,
  ...IMAGE_CASES,
  ...NAME_CASES,
  ...OPERATION_CASES,
  ...POD_CASES,
  ...SECRET_CASES,
  ...SOURCE_CASES,
  ...TERRAFORM_CASES,
};

const told = (rule: PolicyRule, tree: RenderedTree) =>
  rule.check(new PolicyInput(tree)).violations.map(({ subject, message }) => ({ subject: subject.name, message }));

describe.each(POLICY_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { broken, kept } = CASES[id] ?? { broken: [], kept: [] };

  it('is kept by an environment with everything, and has looked at something there', () => {
    expect(told(rule, environmentTree())).toEqual([]);
    // There is never a Secret.
    if (id !== 'secret/in-tree') expect(rule.check(new PolicyInput(environmentTree())).checked).toBeGreaterThan(0);
  });

  it.each(broken)('refuses: %s', (_, change, subject, message) => {
    expect(told(rule, change(environmentTree()))).toContainEqual({ subject, message: expect.stringMatching(message) });
  });

  it.each(kept)('accepts: %s', (_, change) => {
    expect(told(rule, change(environmentTree()))).toEqual([]);
  });
});

describe('the list of rules', () => {
  it('is that of the ids that projects may waive, sorted', () => {
    expect(POLICY_RULES.map(({ id }) => id)).toEqual(POLICY_RULE_IDS);
    expect([...POLICY_RULE_IDS].sort()).toEqual(POLICY_RULE_IDS);
  });

  it('shares no id with the rules about project.ts', () => {
    expect(POLICY_RULE_IDS.filter((id) => id in RULES)).toEqual([]);
  });

  it('holds no rule without several changes that break it, and one that does not', () => {
    const thin = (id: PolicyRuleId) => (CASES[id]?.broken.length ?? 0) < 2 || (CASES[id]?.kept.length ?? 0) < 1;
    expect(POLICY_RULE_IDS.filter(thin)).toEqual([]);
  });

  it.each(POLICY_RULES.map((rule) => [rule.id, rule] as const))('says what %s is for', (_, { title, why, hint }) => {
    expect(title).toMatch(/^\w[^.]*[^.]$/);
    expect(why).toMatch(/^[A-Z`].*\.$/s);
    expect(hint).toMatch(/^[a-z].*[^.]$/);
  });
});
