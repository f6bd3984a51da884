import type { PolicyFinding } from './policy-finding';

/** What became of the policy on a render. */
export interface PolicyReport {
  /** Every rule that was applied, with how much it has looked at. */
  readonly rules: readonly { readonly rule: string; readonly title: string; readonly checked: number }[];
  readonly findings: readonly PolicyFinding[];
}
