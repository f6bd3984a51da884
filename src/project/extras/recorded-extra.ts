/** The methods by which a project adds to what the platform renders. */
export type ExtraMethod = 'addSecret' | 'addHelmRelease' | 'addManifests' | 'extend' | 'patch';

/** One call of such a method: a copy of what it was given, not checked yet. */
export interface RecordedExtra {
  readonly method: ExtraMethod;
  readonly args: readonly unknown[];
}
