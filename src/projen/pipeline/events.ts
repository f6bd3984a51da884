/** What starts a pipeline, as a condition for `rules: if`. At most one of them holds. */
export const EVENTS = {
  mergeRequest: '$CI_PIPELINE_SOURCE == "merge_request_event"',
  /** A commit on the default branch, or a pipeline started there by hand. */
  defaultBranch: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE != "schedule" && $ROLLBACK_TO == null',
  /** Every schedule is the nightly one. */
  schedule: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "schedule"',
  tag: '$CI_COMMIT_TAG && $CI_COMMIT_TAG !~ /^deploy\\//',
  /** A pipeline started by hand with the commit to go back to. */
  rollback: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $CI_PIPELINE_SOURCE == "web" && $ROLLBACK_TO',
} as const;
