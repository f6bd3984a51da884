import type { CostChange } from './cost-change';
import type { Danger } from './danger';
import type { Inventory } from './inventory';
import type { LayerChanges } from './layer-changes';
import type { ObjectChange } from './object-change';
import type { PlanSummary } from './plan-summary';
import type { PolicyReport } from './policy-report';
import type { Rollout } from './rollout';
import type { Verdict } from './verdict';

/** A render compared with what is deployed: all that a comment, a report or a terminal shows. Plain data. */
export interface Review {
  readonly verdict: Verdict;
  /** Whether nothing was deployed before. */
  readonly first: boolean;
  readonly dangers: readonly Danger[];
  /** In the order of the layers. */
  readonly layers: readonly LayerChanges[];
  /** In the order of layers and files; those with only noise are among them. */
  readonly objects: readonly ObjectChange[];
  readonly rollout: Rollout;
  /** Absent when no plan was made, for example on a laptop. */
  readonly plan?: PlanSummary;
  readonly cost?: CostChange;
  readonly policy?: PolicyReport;
  /** Of the render under review. */
  readonly inventory: Inventory;
  /** Of what is deployed. */
  readonly deployed?: Inventory;
}
