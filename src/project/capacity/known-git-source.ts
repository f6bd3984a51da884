import { GIT_SOURCES, type KnownGitSource } from '../../catalog/git-sources';
import type { GitRepository } from '../../imports/crds/source.toolkit.fluxcd.io/git-repository';
import type { RenderedObject } from '../../stacks/rendered-object';

/** The Git source of the catalog that an object fetches. Nothing is known of other repositories, nor of other tags. */
export function knownGitSource({ target, manifest }: RenderedObject): KnownGitSource | undefined {
  if (target !== 'hub' || manifest.kind !== 'GitRepository') return undefined;
  const { url, ref } = manifest.spec as GitRepository['spec'] & object;
  return Object.values(GIT_SOURCES).find((source) => source.url === url && source.tag === ref?.tag);
}
