import { isRecord } from '../../base/is-record';
import { ProjectError } from '../../base/project-error';
import type { TerraformPlan } from './terraform-plan';

/**
 * Reads what `tofu show -json` has written.
 *
 * @param name How the file is called in messages.
 * @throws ProjectError when it is no plan, one of another format, or one that Terraform could not finish.
 */
export function parsePlan(text: string, name: string): TerraformPlan {
  const document = parse(text);
  if (!isRecord(document) || typeof document['format_version'] !== 'string' || 'changes' in document)
    throw refusal(name, 'plan/unreadable', 'is not a plan as JSON', 'write it with tofu show -json plan.cache > plan.json');
  const version = document['format_version'];
  if (!version.startsWith('1.'))
    throw refusal(name, 'plan/format', `has format ${version}, and 1.x is known here`, 'upgrade blue');
  if (document['errored'] === true)
    throw refusal(name, 'plan/errored', 'is incomplete: Terraform has stopped with errors', 'see the log of the plan');
  // The format is a promise of Terraform within version 1; what is read of it is optional all the same.
  return document as Readonly<Record<string, unknown>> & TerraformPlan;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(field: string, rule: string, message: string, hint: string): ProjectError {
  return new ProjectError([{ severity: 'error', field, rule, message, hint }]);
}
