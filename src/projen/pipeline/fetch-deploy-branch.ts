/** A job is given its own branch only; what is deployed now is on another one, if there is any yet. */
export const FETCH_DEPLOY_BRANCH = "git fetch --quiet --no-tags origin '+refs/heads/deploy/*:refs/remotes/origin/deploy/*'";
