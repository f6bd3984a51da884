import type { PlanAction, PlanSummary } from '../model/plan-summary';

/** How many resources a plan creates, changes, replaces and deletes. */
export type PlanCounts = Readonly<Record<'created' | 'changed' | 'replaced' | 'deleted' | 'other', number>>;

const COLUMN: Readonly<Record<PlanAction, keyof PlanCounts | undefined>> = {
  create: 'created',
  update: 'changed',
  replace: 'replaced',
  delete: 'deleted',
  forget: 'other',
  import: 'other',
  move: 'other',
  // Reading changes nothing.
  read: undefined,
};

/** Counts the changes of a plan by what becomes of the resources; moved, imported and forgotten ones are `other`. */
export function planCounts({ changes }: Pick<PlanSummary, 'changes'>): PlanCounts {
  const counts = { created: 0, changed: 0, replaced: 0, deleted: 0, other: 0 };
  for (const { action } of changes) {
    const column = COLUMN[action];
    if (column) counts[column] += 1;
  }
  return counts;
}
