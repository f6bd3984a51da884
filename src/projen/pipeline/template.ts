/** What several jobs have in common; no job itself. */
export interface Template {
  readonly image?: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Replaces the lines that run before every other job. */
  readonly before_script: readonly string[];
}
