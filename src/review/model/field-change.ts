/** One value of an object that differs. */
export interface FieldChange {
  readonly type: 'added' | 'removed' | 'changed';
  /** Path in the words of people: list items by name, `spec.template.spec.containers[core].image`. */
  readonly path: string;
  /**
   * Values before and after; absent on the side where there is none. Secrets are masked, and long texts are named with
   * their size only.
   */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Unified diff of a text of several lines, without file headers. @default - no such text, or too much of it differs */
  readonly diff?: string;
}
