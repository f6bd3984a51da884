import type { FieldPath } from '../../base/field-path';
import type { PolicyFinding } from '../model/policy-finding';
import type { PolicyReport } from '../model/policy-report';
import type { RenderedTree } from '../model/rendered-tree';
import { PolicyInput } from './policy-input';
import { POLICY_RULES } from './policy-rules';
import { waive } from './waive';

/** Line of a field in a file, from 1; undefined where it is not known. */
export type LocateLine = (file: string, path: FieldPath) => number | undefined;

/**
 * Applies every rule of the policy to a render. Findings come in the order of the rules, with the waivers of the project
 * that hold for them; whether a waiver is still valid is for {@link checkWaivers} to say, because that takes a clock.
 *
 * @param locate Finds lines in the files. Reading them takes longer than all rules, so it is asked for findings only.
 * @default - findings without lines
 */
export function applyPolicy(tree: RenderedTree, locate?: LocateLine): PolicyReport {
  const input = new PolicyInput(tree);
  const waivers = tree.inventory?.review?.waivers ?? [];
  const results = POLICY_RULES.map((rule) => ({ rule, ...rule.check(input) }));
  return {
    rules: results.map(({ rule, checked }) => ({ rule: rule.id, title: rule.title, checked })),
    findings: results.flatMap(({ rule, violations }) =>
      violations.map(({ subject, at, message, hint }) => {
        const line = at && locate?.(subject.file, at.path);
        const finding: PolicyFinding = {
          rule: rule.id,
          severity: rule.severity,
          subject: subject.name,
          file: subject.file,
          ...(line !== undefined && { line }),
          message,
          hint: hint ?? rule.hint,
        };
        return waive(finding, waivers);
      }),
    ),
  };
}
