import type { PlannedChange, PlanSummary } from '../model/plan-summary';
import { plannedChange } from './planned-change';
import { sensitiveValues } from './sensitive-values';
import type { TerraformPlan, TerraformResourceChange } from './terraform-plan';

/**
 * Reduces a plan to what reviewers may see: which resources change, how and why. Values of variables and outputs are never
 * copied; of resources only what changes is, without anything sensitive.
 */
export function summarizePlan(plan: TerraformPlan): PlanSummary {
  const secrets = sensitiveValues(plan);
  const summarize = (resources: readonly TerraformResourceChange[] = []) =>
    resources.flatMap((resource) => plannedChange(resource, secrets) ?? []);
  const managed = (plan.resource_changes ?? []).filter(({ mode }) => mode === 'managed');
  const changes = summarize(plan.resource_changes);
  return {
    changes,
    unchanged: managed.length - changes.filter(isManaged(managed)).length,
    drift: summarize(plan.resource_drift).filter(({ action, fields }) => action !== 'update' || fields.length > 0),
    outputs: Object.entries(plan.output_changes ?? {})
      .filter(([, { actions }]) => actions.some((action) => action !== 'no-op'))
      .map(([name]) => name),
    terraformVersion: plan.terraform_version ?? '',
  };
}

function isManaged(resources: readonly TerraformResourceChange[]): (change: PlannedChange) => boolean {
  const addresses = new Set(resources.map(({ address }) => address));
  return ({ address }) => addresses.has(address);
}
