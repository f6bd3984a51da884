import type { Io } from '../io';
import { commitAuthor } from './commit-author';
import type { DeployAccess } from './deploy-access';
import { formatDeployMessage } from './format-deploy-message';
import type { Provenance } from './provenance';
import type { Repository } from './repository';

export interface RenderCommit {
  /** Hash of the tree with what was rendered. */
  readonly tree: string;
  /** Newest commit of the branch; nothing makes the first one. */
  readonly parent?: string;
  readonly subject: string;
  readonly provenance: Provenance;
}

/** Makes a commit without checking anything out, signed when there is a key. */
export async function commitRender(io: Pick<Io, 'env'>, repository: Repository, { signing }: DeployAccess, commit: RenderCommit) {
  const { tree, parent, subject, provenance } = commit;
  const args = ['commit-tree', ...(parent ? ['-p', parent] : []), signing ? '-S' : '--no-gpg-sign', '-F', '-', tree];
  const env = { ...commitAuthor(io.env), ...signing };
  return await repository.run(args, { input: formatDeployMessage(subject, provenance), env });
}
