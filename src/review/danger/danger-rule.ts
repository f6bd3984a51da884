import type { ComparedTrees } from '../diff/compared-trees';
import type { Danger } from '../model/danger';
import type { PlanSummary } from '../model/plan-summary';

/** What the rules look at. */
export interface Evidence {
  readonly trees: ComparedTrees;
  /** Absent when no plan was made. */
  readonly plan?: PlanSummary;
}

/** What a rule has found, before the guard has seen it. */
export interface Finding extends Omit<Danger, 'rule' | 'verdict'> {
  readonly verdict: Exclude<Danger['verdict'], 'blocked'>;
  /**
   * Whether something with data or an address is destroyed, or would have to be: the guard blocks it unless the project
   * allows it.
   *
   * @default false
   */
  readonly destroys?: boolean;
}

/** One way in which a change can do harm. */
export interface DangerRule {
  /** Stable identifier `topic/rule`. */
  readonly rule: string;
  /** What happens, for the reference: `A volume is deleted`. */
  readonly title: string;
  /** Finds every case of it. Only what is true: a danger that never comes is not read the next time. */
  find(evidence: Evidence): readonly Finding[];
}
