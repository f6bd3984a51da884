import type { PolicyFinding } from '../model/policy-finding';
import type { PolicyReport } from '../model/policy-report';
import type { Review } from '../model/review';
import { plural } from '../words/plural';
import { codeSpan } from './markdown/code-span';
import { details } from './markdown/details';
import { escapeText } from './markdown/escape-text';

/** Findings of one kind beyond that are counted. */
const MOST = 25;
const MOST_RULES = 60;

/** What the policy says: findings in the open, rules that hold behind a click. */
export function policySection({ policy }: Review): string | undefined {
  if (!policy) return undefined;
  const open = policy.findings.filter(({ waiver }) => !waiver);
  const errors = open.filter(({ severity }) => severity === 'error');
  const warnings = open.filter(({ severity }) => severity === 'warning');
  const waived = policy.findings.filter(({ waiver }) => waiver);
  const parts = [...list(errors, '❌'), ...list(warnings, '⚠️'), ...list(waived, '☑️')];
  return [...(parts.length > 0 ? [`**Policy**\n\n${parts.join('\n')}`] : []), rules(policy)].join('\n\n');
}

function list(findings: readonly PolicyFinding[], symbol: string): string[] {
  const more = findings.length - MOST;
  return [
    ...findings.slice(0, MOST).map((finding) => `- ${symbol} ${item(finding)}`),
    ...(more > 0 ? [`- ${symbol} and ${more} more`] : []),
  ];
}

function item({ subject, message, hint, rule, waiver }: PolicyFinding): string {
  const what = `${codeSpan(subject)} ${escapeText(message)}`;
  if (waiver) return `${what}: waived until ${escapeText(waiver.until)}, ${escapeText(waiver.reason)} (${codeSpan(rule)})`;
  return `${what}. ${escapeText(hint.charAt(0).toUpperCase() + hint.slice(1))}. (${codeSpan(rule)})`;
}

function rules({ rules: all, findings }: PolicyReport): string {
  const broken = new Set(findings.filter(({ waiver }) => !waiver).map(({ rule }) => rule));
  const kept = all.filter(({ rule }) => !broken.has(rule));
  const lines = kept.slice(0, MOST_RULES).map(({ title, checked }) => `- ✅ ${escapeText(title)} (${checked} checked)`);
  const summary = `<b>Policy</b>: ${kept.length} of ${plural(all.length, 'rule')} kept`;
  return details(summary, [...lines, ...(kept.length > MOST_RULES ? [`- and ${kept.length - MOST_RULES} more`] : [])].join('\n'));
}
