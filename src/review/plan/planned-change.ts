import { isRecord } from '../../base/is-record';
import { compareValues } from '../diff/compare-values';
import { condensed } from '../diff/condensed';
import type { Difference } from '../diff/difference';
import { formatPath } from '../diff/format-path';
import type { FieldChange } from '../model/field-change';
import type { PlanAction, PlannedChange } from '../model/plan-summary';
import { own } from '../objects/own';
import { SecretTokens } from '../secrets/secret-tokens';
import { ACTION_REASONS } from './action-reasons';
import { PlanMask } from './plan-mask';
import type { TerraformResourceChange } from './terraform-plan';

/**
 * What a plan does with one resource, without secrets.
 *
 * @param secrets Every text that the plan marks as sensitive anywhere.
 * @returns Nothing when the resource stays as it is.
 */
export function plannedChange(resource: TerraformResourceChange, secrets: ReadonlySet<string>): PlannedChange | undefined {
  const action = actionOf(resource);
  if (!action) return undefined;
  const { address, type, previous_address: movedFrom, deposed } = resource;
  const reason = reasonOf(resource, action);
  return {
    address,
    type,
    action,
    ...(action === 'replace' && { createFirst: resource.change.actions[0] === 'create' }),
    ...(reason && { reason }),
    ...(movedFrom && movedFrom !== address && { movedFrom }),
    ...(deposed && { deposed: true }),
    fields: action === 'delete' || action === 'forget' ? [] : fieldsOf(resource, secrets),
  };
}

function actionOf({ address, previous_address: former, change }: TerraformResourceChange): PlanAction | undefined {
  const has = (action: string) => change.actions.includes(action);
  if (has('delete') && has('create')) return 'replace';
  if (has('create') && has('forget')) return 'replace';
  for (const action of ['create', 'update', 'delete', 'read', 'forget'] as const) if (has(action)) return action;
  if (change.importing) return 'import';
  return former && former !== address ? 'move' : undefined;
}

function reasonOf({ action_reason: code, change }: TerraformResourceChange, action: PlanAction): string | undefined {
  const reason = code && (own(ACTION_REASONS, code) ?? code.replaceAll('_', ' '));
  const paths = action === 'replace' ? (change.replace_paths ?? []).map((path) => formatPath(path.map(part))) : [];
  return [reason, paths.join(', ')].filter(Boolean).join(': ') || undefined;
}

function part(key: string | number): string {
  return typeof key === 'number' ? `[${key}]` : key;
}

function fieldsOf({ change }: TerraformResourceChange, secrets: ReadonlySet<string>): FieldChange[] {
  const mask = new PlanMask(secrets);
  const before = mask.hide(change.before, change.before_sensitive);
  const after = mask.hide(change.after, change.after_sensitive, change.after_unknown);
  const isNew = !isRecord(before);
  const found = compareValues(isNew ? {} : before, isRecord(after) ? after : {});
  return found.filter((difference) => !isNew || says(difference.after)).map((difference) => field(difference, mask));
}

/** Of a new resource, what is empty and what nobody knows yet says nothing. */
function says(value: unknown): boolean {
  if (value === null || value === '' || value === '(known after apply)') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

function field({ path, before, after }: Difference, mask: PlanMask): FieldChange {
  const [old, young] = [absent(before), absent(after)];
  return {
    type: old === undefined ? 'added' : young === undefined ? 'removed' : 'changed',
    path: SecretTokens.plain(mask.text(formatPath(path))),
    ...(old !== undefined && { before: shown(old) }),
    ...(young !== undefined && { after: shown(young) }),
  };
}

/** Terraform knows every attribute of a resource; those without a value are `null`. */
function absent(value: unknown): unknown {
  return value === null ? undefined : value;
}

function shown(value: unknown): unknown {
  return withPlainTokens(condensed(value));
}

function withPlainTokens(value: unknown): unknown {
  if (typeof value === 'string') return SecretTokens.plain(value);
  if (Array.isArray(value)) return value.map(withPlainTokens);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [SecretTokens.plain(key), withPlainTokens(item)]));
}
