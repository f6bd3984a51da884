/** The stages of the pipeline, in the order in which GitLab shows them. What waits for what is said by `needs`. */
export const STAGES = [
  'check',
  'synth',
  'plan',
  'preview',
  'apply',
  'connect',
  'publish',
  'verify',
  'nightly',
  'rollback',
] as const;

/** One of them. */
export type Stage = (typeof STAGES)[number];
