import { isDeepStrictEqual } from 'node:util';
import { ProjectError } from '../base/project-error';
import { compareCosts } from './cost/compare-costs';
import { findDangers } from './danger/find-dangers';
import { compareTrees } from './diff/compare-trees';
import { countLayers } from './diff/count-layers';
import { describeChange } from './diff/describe-change';
import { layerOrder } from './diff/layer-order';
import { applyGuard } from './guard/apply-guard';
import type { Danger } from './model/danger';
import type { PlanSummary } from './model/plan-summary';
import type { PolicyReport } from './model/policy-report';
import type { RenderedTree } from './model/rendered-tree';
import type { Review } from './model/review';
import type { Verdict } from './model/verdict';
import { policyDangers } from './policy-dangers';
import { describeRollout } from './rollout/describe-rollout';
import { worstVerdict } from './worst-verdict';

/** What a review is made of. */
export interface ReviewInput {
  /** What is deployed; absent or empty when nothing is. */
  readonly base?: RenderedTree;
  /** What would be deployed. */
  readonly head: RenderedTree;
  /** What Terraform would do; absent when no plan was made. */
  readonly plan?: PlanSummary;
  /** What the policy says about the head. */
  readonly policy?: PolicyReport;
}

const NOTHING: RenderedTree = { objects: [] };

/**
 * Compares a render with what is deployed, and judges what that does.
 *
 * @throws ProjectError when the head has no inventory, so that it is no render of Blue.
 */
export function makeReview({ base = NOTHING, head, plan, policy }: ReviewInput): Review {
  const { inventory } = head;
  if (!inventory) throw new ProjectError([NO_INVENTORY]);

  const order = layerOrder(base, head);
  const trees = compareTrees(base, head, order);
  const rollout = describeRollout(trees);
  const evidence = { trees, plan };
  const dangers = bySeverity([...applyGuard(findDangers(evidence), evidence), ...policyDangers(policy)]);
  const cost = compareCosts(inventory, base.inventory);
  const verdict = worstVerdict([
    ...dangers.map((danger) => danger.verdict),
    ...(rollout.restarts.length > 0 ? (['restarts'] as const) : []),
    changesSomething(evidence.trees, plan) ? 'safe' : 'no-change',
  ]);
  return {
    verdict,
    first: base.objects.length === 0,
    dangers,
    layers: countLayers(trees, order),
    objects: trees.pairs.map(describeChange),
    rollout,
    ...(plan && { plan }),
    ...(cost && { cost }),
    ...(policy && { policy }),
    inventory,
    ...(base.inventory && { deployed: base.inventory }),
  };
}

/** The worst first; among equals in the order of the rules. */
function bySeverity(dangers: readonly Danger[]): Danger[] {
  const verdicts: readonly Verdict[] = ['blocked', 'data-loss', 'restarts'];
  return verdicts.flatMap((verdict) => dangers.filter((danger) => danger.verdict === verdict));
}

/** Terraform JSON is on no deploy branch: it is compared where both sides have it, and the plan is asked first. */
function changesSomething({ base, head, pairs }: ReturnType<typeof compareTrees>, plan: PlanSummary | undefined): boolean {
  if (pairs.length > 0) return true;
  if (plan) return plan.outputs.length > 0 || plan.changes.some(({ action }) => action !== 'read');
  const configuration = base.terraform && head.terraform && !isDeepStrictEqual(base.terraform, head.terraform);
  const servers = base.inventory && !isDeepStrictEqual(base.inventory.nodePools, head.inventory?.nodePools);
  return Boolean(configuration || servers);
}

const NO_INVENTORY = {
  severity: 'error',
  field: 'inventory.json',
  rule: 'render/no-inventory',
  message: 'is missing, so this is no render of blue',
  hint: 'run blue synth, or name the folder that it has written to',
} as const;
