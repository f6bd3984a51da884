import { REGISTRATION } from '../../constructs/flux/registration';
import type { ExternalSecret } from '../../imports/crds/external-secrets.io/external-secret';
import type { RenderedObject } from '../../stacks/rendered-object';

/** Names of the GitLab CI variables that the hub reads for the environment, sorted. */
export function gitlabVariables(objects: readonly RenderedObject[]): string[] {
  const names = objects
    .filter(({ manifest }) => manifest.kind === 'ExternalSecret')
    .map(({ manifest }) => manifest.spec as ExternalSecret['spec'] & object)
    .filter(({ secretStoreRef }) => secretStoreRef?.name === REGISTRATION.gitlabStore)
    .flatMap(({ data = [] }) => data.map(({ remoteRef }) => remoteRef.key));
  return [...new Set(names)].sort();
}
