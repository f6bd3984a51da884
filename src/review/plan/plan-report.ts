import type { PlanSummary } from '../model/plan-summary';

/**
 * The counts that GitLab shows in a merge request (`artifacts:reports:terraform`). A replaced resource counts as created
 * and as deleted.
 */
export function planReport({ changes }: PlanSummary): { create: number; update: number; delete: number } {
  const count = (...actions: readonly string[]) => changes.filter(({ action }) => actions.includes(action)).length;
  return { create: count('create', 'replace'), update: count('update'), delete: count('delete', 'replace') };
}
