/** A comment, as GitLab's API gives it; only what is used of it. */
export interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly id: number };
  /** Written by GitLab itself. */
  readonly system: boolean;
  /** Of notes in threads only. */
  readonly resolvable?: boolean;
  readonly resolved?: boolean;
}
