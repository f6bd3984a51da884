import type { Variables } from './evaluate-condition';

/** Something that happens in GitLab, with the variables that it gives a pipeline then, and the jobs that are to run. */
export interface Scenario {
  readonly name: string;
  readonly variables: Variables;
  readonly jobs: readonly string[];
  /** Whether `workflow: rules` alone prevents the pipeline. gitlab-ci-local does not know them. */
  readonly byWorkflow?: boolean;
}

const branch = (CI_COMMIT_BRANCH: string, CI_PIPELINE_SOURCE: string, more: Variables = {}): Variables => ({
  CI_DEFAULT_BRANCH: 'main',
  CI_COMMIT_BRANCH,
  CI_COMMIT_REF_NAME: CI_COMMIT_BRANCH,
  CI_PIPELINE_SOURCE,
  ...more,
});

const mergeRequest = (more: Variables = {}): Variables => ({
  CI_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_MERGE_REQUEST_IID: '3',
  CI_COMMIT_REF_NAME: 'feature',
  ...more,
});

const tag = (CI_COMMIT_TAG: string): Variables => ({
  CI_DEFAULT_BRANCH: 'main',
  CI_PIPELINE_SOURCE: 'push',
  CI_COMMIT_TAG,
  CI_COMMIT_REF_NAME: CI_COMMIT_TAG,
});

const SECRETS = { TF_STATE_PASSPHRASE: 'canary-passphrase', HCLOUD_TOKEN_READONLY: 'canary-token' };
const DEPLOYMENT = ['check', 'synth', 'plan', 'apply (manual)', 'connect', 'publish', 'verify'];
const NIGHTLY = ['drift', 'renew', 'upgrade'];

/** Everything that can start a pipeline. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a merge request whose branch may see the secrets',
    variables: mergeRequest(SECRETS),
    jobs: ['check', 'synth', 'plan-preview', 'preview'],
  },
  { name: 'a merge request of anybody else', variables: mergeRequest(), jobs: ['check', 'synth', 'preview'] },
  {
    name: 'a merge request that has one of the two variables only',
    variables: mergeRequest({ HCLOUD_TOKEN_READONLY: 'canary-token' }),
    jobs: ['check', 'synth', 'preview'],
  },
  { name: 'a push to the default branch', variables: branch('main', 'push', SECRETS), jobs: DEPLOYMENT },
  { name: 'a pipeline started by hand on the default branch', variables: branch('main', 'web', SECRETS), jobs: DEPLOYMENT },
  { name: 'a pipeline started by a trigger', variables: branch('main', 'trigger', SECRETS), jobs: DEPLOYMENT },
  { name: 'the nightly schedule', variables: branch('main', 'schedule', SECRETS), jobs: NIGHTLY },
  {
    name: 'a pipeline started by hand with a commit to go back to',
    variables: branch('main', 'web', { ...SECRETS, ROLLBACK_TO: '1f0c3a9' }),
    jobs: ['rollback'],
  },
  { name: 'a tag on a commit of the default branch', variables: tag('v1.4.0'), jobs: ['rollback (manual)'] },
  { name: 'a push to a feature branch', variables: branch('feature', 'push'), jobs: [] },
  { name: 'a pipeline started by hand on a feature branch', variables: branch('feature', 'web'), jobs: [] },
  { name: 'a schedule on a feature branch', variables: branch('feature', 'schedule'), jobs: [] },
  {
    name: 'a commit to go back to, on a feature branch',
    variables: branch('feature', 'web', { ROLLBACK_TO: '1f0c3a9' }),
    jobs: [],
  },
  { name: 'a push to the deploy branch', variables: branch('deploy/example', 'push', SECRETS), jobs: [] },
  {
    name: 'a push to the deploy branch of a repository that has made it its default branch by mistake',
    variables: { ...branch('deploy/example', 'push', SECRETS), CI_DEFAULT_BRANCH: 'deploy/example' },
    jobs: [],
    byWorkflow: true,
  },
  { name: 'a tag that belongs to the deploy branch', variables: tag('deploy/2026-11-22'), jobs: [] },
];
