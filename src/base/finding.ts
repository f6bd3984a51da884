/** What a check says about one value, before it is known under which field the value stands. */
export interface Finding {
  /** Stable identifier `topic/rule`, listed in `src/project/check/rules.ts`. */
  readonly rule: string;
  /** Continues the field name, in lower case and without a full stop. */
  readonly message: string;
  /** What would have been accepted. */
  readonly expected?: string;
  /** What to do about it, beginning with a verb. */
  readonly hint?: string;
  /** True when the value itself must never be shown. */
  readonly secret?: boolean;
}
