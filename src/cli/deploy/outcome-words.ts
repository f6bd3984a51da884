import type { Advanced } from './advance';
import type { DeployAccess } from './deploy-access';
import { shortSha } from './short-sha';

/** What became of the deploy branch, for people. */
export function outcomeWords({ outcome, sha }: Advanced, { signing }: Pick<DeployAccess, 'signing'>): string {
  switch (outcome) {
    case 'published':
      return `published as ${shortSha(sha)}, ${signing ? 'signed' : 'not signed (there is no DEPLOY_KEY)'}; next: blue verify waits for Flux`;
    case 'unchanged':
      return `nothing has changed since ${shortSha(sha)}; there is no new commit`;
    case 'superseded':
      return `superseded by ${shortSha(sha)}; nothing was published`;
  }
}
