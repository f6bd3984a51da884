/** One value of an object that differs. */
export interface FieldChange {
  readonly type: 'added' | 'removed' | 'changed';
  /** Path in the words of people: list items by name, `spec.template.spec.containers[core].image`. */
  readonly path: string;
  /** Values before and after; absent on the side where there is none. Secrets are masked. */
  readonly before?: unknown;
  readonly after?: unknown;
}
