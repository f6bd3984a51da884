import type { Evidence } from '../danger/danger-rule';
import type { FoundDanger } from '../danger/find-dangers';
import type { Danger } from '../model/danger';
import { GUARD_RULES } from './guard-rules';
import { guardSettings } from './guard-settings';
import { isAllowed } from './is-allowed';

/**
 * Decides which dangers block a deployment: whatever destroys data or an address without the project allowing it, and a
 * render that cannot be meant as a whole. An environment that is being taken down is not guarded.
 */
export function applyGuard(found: readonly FoundDanger[], evidence: Evidence): Danger[] {
  const settings = guardSettings(evidence.trees.head.inventory);
  const states = settings.destroying
    ? []
    : GUARD_RULES.flatMap(({ rule, find }) =>
        find(evidence, settings).map((danger): Danger => ({ rule, verdict: 'blocked', ...danger })),
      );
  const dangers = found.map(({ destroys, ...danger }): Danger => {
    if (!destroys || settings.destroying || isAllowed(danger.subject, settings.allowDestroy)) return danger;
    return {
      ...danger,
      verdict: 'blocked',
      hint: `${danger.hint}; if it is meant, add ${allowance(danger.subject)} to allowDestroy`,
    };
  });
  return [...states, ...dangers];
}

/** The line to add to project.ts. */
function allowance(subject: string): string {
  return `{ object: '${subject.replaceAll("'", "\\'")}', reason: '…' }`;
}
