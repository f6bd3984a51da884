import { printable } from '../../base/printable';
import type { PolicyReport } from '../model/policy-report';
import type { Paint } from './paint';

/** Findings of the policy, a line each; waived ones with the reason. */
export function policyLines(policy: PolicyReport | undefined, paint: Paint): string[] {
  return (policy?.findings ?? []).map(({ rule, severity, subject, message, waiver }) => {
    const word = waiver ? paint('dim', 'waived') : paint(severity === 'error' ? 'red' : 'yellow', severity);
    const until = waiver ? paint('dim', `  (until ${waiver.until}: ${printable(waiver.reason)})`) : '';
    return `${word}  ${printable(subject)} ${printable(message)}  ${paint('dim', `[${rule}]`)}${until}`;
  });
}
