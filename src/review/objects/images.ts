import { isRecord } from '../../base/is-record';

/** Images that a manifest names: containers name them as one text, values of charts as repository and tag. */
export function images(manifest: unknown): string[] {
  if (Array.isArray(manifest)) return manifest.flatMap(images);
  if (!isRecord(manifest)) return [];
  const { image } = manifest;
  const own = typeof image === 'string' ? image : isRecord(image) ? fromParts(image) : undefined;
  return [...(own ? [own] : []), ...Object.values(manifest).flatMap(images)];
}

function fromParts({ registry, repository, tag }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof repository !== 'string' || (typeof tag !== 'string' && typeof tag !== 'number')) return undefined;
  return `${typeof registry === 'string' ? `${registry}/` : ''}${repository}:${tag}`;
}
