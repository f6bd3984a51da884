import { failure } from '../failure';
import type { DeployAccess } from './deploy-access';
import { renderedInventory } from './rendered-inventory';
import type { Repository } from './repository';

/** What every deploy branch begins with. */
const PREFIX = 'deploy/';

/**
 * Name of the deploy branch where it is not given: by the slug of what is rendered, or the only one of the remote.
 *
 * @param dist Absolute path that `blue synth` has written to; it need not be there.
 * @throws ProjectError when neither decides.
 */
export async function findDeployBranch(repository: Repository, { url, env }: DeployAccess, dist: string): Promise<string> {
  const inventory = renderedInventory(dist);
  if (inventory) return `${PREFIX}${inventory.project.slug}`;

  const heads = await repository.run(['ls-remote', '--heads', url, `refs/heads/${PREFIX}*`], { env });
  const names = heads.split('\n').flatMap((line) => /\trefs\/heads\/(.+)$/.exec(line)?.[1] ?? []);
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw failure({
    field: '--branch',
    rule: 'deploy/branch',
    message:
      names.length === 0
        ? 'is not given, and the remote has no deploy branch yet'
        : `is not given, and there are several: ${names.join(', ')}`,
    hint: names.length === 0 ? 'publish something first' : 'name the one that is meant, or run blue synth first',
  });
}
