import { matchesPattern } from '../../base/matches-pattern';
import type { Inventory } from '../model/inventory';
import type { PolicyFinding } from '../model/policy-finding';

/** A waiver as inventory.json carries it. */
export type Waiver = Inventory['review']['waivers'][number];

/** A finding with the waiver of the project that holds for it, if there is one: of several, the one that holds longest. */
export function waive(finding: PolicyFinding, waivers: readonly Waiver[]): PolicyFinding {
  const [waiver] = waivers.filter((one) => isWaivedBy(finding, one)).sort((a, b) => (a.until < b.until ? 1 : -1));
  return waiver ? { ...finding, waiver: { reason: waiver.reason, until: waiver.until } } : finding;
}

/** Whether a waiver speaks of a finding. */
export function isWaivedBy(finding: PolicyFinding, { rule, object }: Waiver): boolean {
  return finding.rule === rule && (object === undefined || matchesPattern(finding.subject, object));
}
