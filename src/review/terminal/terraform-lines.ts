import { printable } from '../../base/printable';
import type { PlanAction, PlannedChange, PlanSummary } from '../model/plan-summary';
import { fieldLines } from './field-lines';
import type { Paint, Style } from './paint';

/** Terraform's own signs. */
const SIGNS: Readonly<Record<PlanAction, readonly [sign: string, style: Style]>> = {
  create: ['+', 'green'],
  update: ['~', 'yellow'],
  replace: ['-/+', 'red'],
  delete: ['-', 'red'],
  read: ['<=', 'dim'],
  forget: ['.', 'dim'],
  import: ['&', 'dim'],
  move: ['>', 'dim'],
};

/** What Terraform does, resource by resource. Of new resources only the address is told. */
export function terraformLines(plan: PlanSummary | undefined, paint: Paint): string[] {
  if (!plan) return [];
  const changes = plan.changes.filter(({ action }) => action !== 'read').flatMap((change) => lines(change, paint));
  const drift = plan.drift.flatMap((change) => lines(change, paint));
  return [...changes, ...(drift.length > 0 ? [paint('dim', 'changed outside Terraform since the last apply'), ...drift] : [])];
}

function lines(change: PlannedChange, paint: Paint): string[] {
  const { action, address, reason, movedFrom, createFirst, fields } = change;
  const [sign, style] = SIGNS[action];
  const words = [movedFrom && `moved from ${movedFrom}`, reason, createFirst && 'the new one is made first'].filter(Boolean);
  const why = words.length > 0 ? paint('dim', `  (${printable(words.join('; '))})`) : '';
  const shown = action === 'create' ? [] : fieldLines(fields, paint);
  return [`${paint(style, sign)} ${printable(address)}${why}`, ...shown.map((line) => `    ${line}`)];
}
