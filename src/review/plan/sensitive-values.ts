import { isRecord } from '../../base/is-record';
import { isSecretSetting } from '../secrets/is-secret-setting';
import type { PlanMarks, TerraformModule, TerraformPlan, TerraformValues } from './terraform-plan';

/** Shorter texts stand in too many places to be recognised by what they say. */
const MIN_LENGTH = 5;

/**
 * Collects every text that a plan marks as sensitive anywhere.
 *
 * Marks get lost on the way through a provider: what `terraform_data` puts out is not marked, even when what was put in
 * is. So a value that is sensitive in one place is hidden in all places.
 */
export function sensitiveValues(plan: TerraformPlan): Set<string> {
  const found = new Set<string>();
  const declared = plan.configuration?.root_module?.variables ?? {};
  for (const [name, { value }] of Object.entries(plan.variables ?? {})) {
    const telling = typeof value === 'string' && isSecretSetting(name, value);
    if (declared[name]?.sensitive || telling) collect(value, true, found);
  }
  for (const { change } of [...(plan.resource_changes ?? []), ...(plan.resource_drift ?? [])]) {
    collect(change.before, change.before_sensitive, found);
    collect(change.after, change.after_sensitive, found);
  }
  for (const change of Object.values(plan.output_changes ?? {})) {
    collect(change.before, change.before_sensitive, found);
    collect(change.after, change.after_sensitive, found);
  }
  for (const values of [plan.planned_values, plan.prior_state?.values]) collectValues(values, found);
  return found;
}

function collectValues(values: TerraformValues | undefined, found: Set<string>): void {
  for (const { sensitive, value } of Object.values(values?.outputs ?? {})) collect(value, sensitive, found);
  collectModule(values?.root_module, found);
}

function collectModule(module: TerraformModule | undefined, found: Set<string>): void {
  for (const { values, sensitive_values: marks } of module?.resources ?? []) collect(values, marks, found);
  for (const child of module?.child_modules ?? []) collectModule(child, found);
}

function collect(value: unknown, marks: PlanMarks, found: Set<string>): void {
  if (marks === true) collectAll(value, found);
  else if (Array.isArray(value) && Array.isArray(marks))
    for (const [index, item] of value.entries()) collect(item, marks[index], found);
  else if (isRecord(value) && isRecord(marks)) for (const [key, item] of Object.entries(value)) collect(item, marks[key], found);
}

function collectAll(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') addText(value, found);
  else if (Array.isArray(value)) for (const item of value) collectAll(item, found);
  else if (isRecord(value)) for (const item of Object.values(value)) collectAll(item, found);
}

/** The text and what it becomes inside JSON, base64 and an address. */
function addText(text: string, found: Set<string>): void {
  if (text.trim().length < MIN_LENGTH) return;
  const forms = [
    text,
    text.trim(),
    JSON.stringify(text).slice(1, -1),
    Buffer.from(text).toString('base64'),
    encodeURIComponent(text),
  ];
  for (const form of forms) found.add(form);
}
