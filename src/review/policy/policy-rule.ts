import type { Severity } from '../../base/issue';
import type { PolicyRuleId } from '../../base/policy-rule-ids';
import type { Cursor } from './cursor';
import type { PolicyInput } from './policy-input';
import type { Subject } from './subject';

/** What is wrong with a subject. */
export interface Violation {
  /** Where in its file. @default - the beginning of the file */
  readonly at?: Cursor;
  /** Continues the name of the subject, in lower case and without a full stop. No value that could be a secret. */
  readonly message: string;
  /** What to do about it, beginning with a verb. @default - the hint of the rule */
  readonly hint?: string;
}

/** A rule of the policy. */
export interface PolicyRule {
  readonly id: PolicyRuleId;
  /** An error stops the pipeline, a warning only speaks. */
  readonly severity: Severity;
  /** What is true where the rule is kept: `Images are pinned`. */
  readonly title: string;
  /** Why it has to be so, for the reference. */
  readonly why: string;
  /** What to do when it is broken, beginning with a verb. */
  readonly hint: string;
  /**
   * A warning about the project that tells the cause of every violation: where it is told, this rule need not be.
   *
   * @default - none
   */
  readonly toldBy?: string;
  check(input: PolicyInput): {
    /** How many subjects it has looked at. */
    readonly checked: number;
    readonly violations: readonly (Violation & { readonly subject: Subject })[];
  };
}
