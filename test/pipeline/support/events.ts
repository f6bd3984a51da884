/** A push to the default branch. */
export const PUSH = { CI_PIPELINE_SOURCE: 'push' };

/** The nightly schedule. */
export const SCHEDULE = { CI_PIPELINE_SOURCE: 'schedule' };

/** A pipeline started by hand with a commit to go back to. */
export function rollbackTo(commit: string): Readonly<Record<string, string>> {
  return { CI_PIPELINE_SOURCE: 'web', ROLLBACK_TO: commit };
}

/** A push to the branch of a merge request. */
export function mergeRequest(iid: number): Readonly<Record<string, string>> {
  return {
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_COMMIT_BRANCH: '',
    CI_COMMIT_REF_NAME: 'feature',
    CI_MERGE_REQUEST_IID: String(iid),
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature',
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  };
}
