/**
 * CI variable with the access token for GitLab's API.
 *
 * A token of its own, because a job token may neither comment on merge requests nor store variables.
 */
export const TOKEN_VARIABLE = 'BLUE_GITLAB_TOKEN';
