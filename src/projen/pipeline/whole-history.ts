/** Variables of a job that compares commits: GitLab would give it the last twenty only. */
export const WHOLE_HISTORY = { GIT_DEPTH: '0' };
