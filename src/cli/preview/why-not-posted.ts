import { TOKEN_VARIABLE } from '../gitlab/token-variable';
import type { Io } from '../io';

/** Why nothing can be posted to a merge request, in the words of people, or nothing when it can. */
export function whyNotPosted(env: Io['env']): string | undefined {
  if (!env['CI_MERGE_REQUEST_IID']) return 'this is no pipeline of a merge request';
  if (!env[TOKEN_VARIABLE])
    return `${TOKEN_VARIABLE} is not set (the pipeline takes it from BLUE_COMMENT_TOKEN), and a job token may not comment`;
  return undefined;
}
