import type { ImageUse } from './image-use';

/** The parts of an image reference such as `quay.io/strimzi/operator:1.2.0@sha256:…`. */
export function parseImage(reference: string): Pick<ImageUse, 'registry' | 'repository' | 'tag' | 'digest'> {
  const [named = '', digest] = reference.split('@', 2);
  const colon = named.lastIndexOf(':');
  // A colon before the last slash belongs to the port of the registry.
  const hasTag = colon > named.lastIndexOf('/');
  const [registry, repository] = splitRegistry(hasTag ? named.slice(0, colon) : named);
  return {
    repository,
    ...(registry !== undefined && { registry }),
    ...(hasTag && { tag: named.slice(colon + 1) }),
    ...(digest !== undefined && { digest }),
  };
}

/** The first part is a host when it looks like one: containerd decides the same way. */
function splitRegistry(name: string): [registry: string | undefined, repository: string] {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  return /[.:]|^localhost$/.test(first) ? [first, name.slice(slash + 1)] : [undefined, name];
}
