/** A value that differs between two documents; absent where it does not exist. */
export interface Difference {
  /** Keys of mappings, and items of lists in brackets: `spec`, `containers`, `[core]`, `image`. */
  readonly path: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
}
