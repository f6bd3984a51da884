import { DOCS } from '../../catalog/docs';
import type { ReviewContext } from '../../review/model/review-context';
import { Repository } from '../deploy/repository';
import type { Io } from '../io';
import { LIBRARY } from '../library';

export interface JobContextOptions {
  /** Folder of the report, relative to the working directory. */
  readonly out: string;
  readonly remote: string;
  /** Commit of the project that is deployed. */
  readonly deployedSha?: string;
}

/** What GitLab tells a job about where it runs, for the links in comment and report. A laptop knows little of it. */
export async function jobContext(io: Io, { out, remote, deployedSha }: JobContextOptions): Promise<ReviewContext> {
  const { env } = io;
  const repository = new Repository(io);
  // A pipeline of merged results runs on a commit that exists nowhere else.
  const sourceSha = env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'] || (await repository.resolve('HEAD'));
  const sourceRef = env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] || env['CI_COMMIT_REF_NAME'];
  const { CI_PROJECT_URL: project, CI_JOB_URL: job, CI_PIPELINE_URL: pipelineUrl, CI_PIPELINE_IID: iid } = env;
  const target = env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];
  return {
    blueVersion: LIBRARY.version,
    docsUrl: DOCS,
    ...(sourceSha && { sourceSha }),
    ...(sourceRef && { sourceRef }),
    ...(iid && { pipelineIid: Number(iid) }),
    ...(pipelineUrl && { pipelineUrl }),
    ...(job && { jobUrl: job, reportUrl: `${job}/artifacts/file/${out.replace(/^\.\/|\/+$/g, '')}/report.html` }),
    ...(project && deployedSha && sourceSha && { compareUrl: `${project}/-/compare/${deployedSha}...${sourceSha}` }),
    ...(deployedSha && { deployedSha }),
    ...(target && deployedSha && { unreleasedCommits: await unreleased(repository, remote, deployedSha, target) }),
  };
}

/** Commits of the target branch that are not deployed yet; none when that cannot be told, as in a shallow clone. */
async function unreleased(repository: Repository, remote: string, deployed: string, target: string): Promise<number> {
  const ref = `refs/remotes/${remote}/${target}`;
  await repository.succeeds(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote, `+refs/heads/${target}:${ref}`]);
  const count = await repository.attempt(['rev-list', '--count', `${deployed}..${ref}`]).catch(() => '0');
  return Number(count);
}
