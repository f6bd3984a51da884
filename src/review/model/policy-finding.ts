/** Something that breaks a rule of the policy. */
export interface PolicyFinding {
  /** Stable identifier `topic/rule`, for example `image/pinned`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What it is about, as people write it: `Deployment m2mgate/core-service`. */
  readonly subject: string;
  /** Path below the output folder. */
  readonly file: string;
  /** Line in that file, from 1. */
  readonly line?: number;
  /** Continues the subject, in lower case and without a full stop. */
  readonly message: string;
  /** What to do about it; begins with a verb. */
  readonly hint: string;
  /** Set when the project waives it: it is told, and fails nothing. */
  readonly waiver?: { readonly reason: string /** Last day, as `2027-01-31`. */; readonly until: string };
}
