import type { Io } from '../io';
import type { Provenance } from './provenance';
import type { Repository } from './repository';

/** How GitLab ends the message of a merge commit. */
const SEE_MERGE_REQUEST = /^See merge request (\S*!\d+)\s*$/m;

/** Where a render comes from, as far as the job and the repository know. */
export async function provenanceOfJob(
  env: Io['env'],
  repository: Repository,
  blueVersion: string,
): Promise<Provenance & { readonly subject: string }> {
  const sourceCommit = env['CI_COMMIT_SHA'] || (await repository.run(['rev-parse', 'HEAD']));
  const message = await repository.run(['log', '-1', '--format=%s%n%b', sourceCommit]);
  const { CI_COMMIT_REF_NAME: ref, CI_PIPELINE_URL: pipeline } = env;
  const mergeRequest = SEE_MERGE_REQUEST.exec(message)?.[1];
  return {
    sourceCommit,
    ...(ref && { sourceRef: ref }),
    ...(pipeline && { pipeline }),
    blueVersion,
    ...(mergeRequest && { mergeRequest }),
    subject: message.split('\n')[0] ?? '',
  };
}
