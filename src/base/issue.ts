/** How bad an issue is: an error stops synthesis, a warning only speaks. */
export type Severity = 'error' | 'warning';

/** A place in the file the user wrote. Lines and columns count from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * One thing that is wrong with a project, in the user's words.
 *
 * The message continues the field name ("database.mysql.storageSizeGB is not a whole number"), in lower
 * case and without a full stop. It only states; advice belongs into `hint`.
 */
export interface Issue {
  readonly severity: Severity;
  /** The field as the user typed it, for example `m2mgate.vpngateService.numberOfVPNs`; empty for the whole project. */
  readonly field: string;
  /** Stable identifier `topic/rule`; part of the public contract and listed in docs/reference/rules.md. */
  readonly rule: string;
  readonly message: string;
  /** The offending value. Left out when it could be a secret. */
  readonly got?: unknown;
  /** What would have been accepted, from the same constant the check uses. */
  readonly expected?: string;
  /** What to do about it, beginning with a verb. */
  readonly hint?: string;
  /** Where in the construct tree it was found. */
  readonly at?: string;
  readonly position?: SourcePosition;
  /** The file of `position`, when it is another one than the project file. */
  readonly file?: string;
}
