/** The environment that a person deploys to, to be protected in GitLab, and the group of jobs that must not meet. */
export const PRODUCTION = 'production';
