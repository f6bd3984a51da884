import type { Evidence } from '../danger/danger-rule';
import type { Danger } from '../model/danger';
import type { GuardSettings } from './guard-settings';

/** A state in which a render is not deployed at all, whatever its single changes are. */
export interface GuardRule {
  /** Stable identifier `topic/rule`. */
  readonly rule: string;
  /** What happens, for the reference: `Nothing is rendered`. */
  readonly title: string;
  find(evidence: Evidence, settings: GuardSettings): readonly Omit<Danger, 'rule' | 'verdict'>[];
}
