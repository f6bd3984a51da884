import { isRecord } from '../../base/is-record';
import { parseMemory } from '../../base/quantity';
import type { HelmRelease } from '../../imports/crds/helm.toolkit.fluxcd.io/helm-release';
import type { RenderedObject } from '../../stacks/rendered-object';
import type { InventoryVolume } from './inventory';

/** A claim somewhere in an object. */
interface Claim {
  readonly storageClass: string;
  readonly size: string;
  /** How many pods have one each. */
  readonly count: number;
  /** Where it stands: keys of fields, positions in lists. */
  readonly path: readonly string[];
  /** Name of the manifest that it is part of, where that is a whole claim inside the values of a chart. */
  readonly manifest?: { readonly name?: unknown; readonly namespace?: unknown };
}

/**
 * Volumes that the tree asks for: claims, claim templates of workloads and custom resources, and what the values of Helm
 * charts ask for. What a chart asks for by its own defaults is not known here; the charts of the platform say it.
 */
export function volumes(objects: readonly RenderedObject[]): InventoryVolume[] {
  return objects.flatMap((object) => {
    if (object.target === 'cluster') return inObject(object);
    return object.manifest.kind === 'HelmRelease' ? inRelease(object.manifest.metadata.name, object.manifest.spec) : [];
  });
}

function inObject({ manifest }: RenderedObject): InventoryVolume[] {
  const { namespace = '', name } = manifest.metadata;
  const found = claims(manifest);
  return found.map(({ storageClass, size, count, path }, index) => {
    const volume = found.length > 1 ? `${name}-${partName(manifest, path) ?? index}` : name;
    return { namespace, name: volume, storageClass, size, count };
  });
}

/** A release has a volume for each part that keeps something, so the name of the part is always said. */
function inRelease(release: string, spec: unknown): InventoryVolume[] {
  const { targetNamespace: namespace = '', values } = spec as HelmRelease['spec'];
  return claims(values).map(({ storageClass, size, count, path, manifest }) => ({
    namespace: String(manifest?.namespace ?? namespace),
    name: String(manifest?.name ?? [release, path[0]].filter(Boolean).join('-')),
    storageClass,
    size,
    count,
  }));
}

/** Every claim inside a value. */
function claims(value: unknown): Claim[] {
  const found: Claim[] = [];
  collect(value, 1, [], undefined, found);
  return found;
}

/**
 * Each of several equal pods has its own: `replicas`, or `size` in a Percona cluster.
 *
 * @param path Where the value stands; changed on the way down and left as it was.
 */
function collect(value: unknown, pods: number, path: string[], manifest: Claim['manifest'], found: Claim[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (!isRecord(value)) {
    descend(value, pods, path, manifest, found);
    return;
  }
  if (value.enabled === false) return;
  const count = numberOf(value.replicas) ?? numberOf(value.replicaCount) ?? numberOf(value.size) ?? pods;
  const owner = value.kind === 'PersistentVolumeClaim' && isRecord(value.metadata) ? value.metadata : manifest;
  const own = claimOf(value);
  if (!own) descend(value, count, path, owner, found);
  else if (count > 0) found.push({ ...own, count, path: [...path], ...(owner && { manifest: owner }) });
}

function descend(value: object, pods: number, path: string[], manifest: Claim['manifest'], found: Claim[]): void {
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'object') continue;
    path.push(key);
    collect(item, pods, path, manifest, found);
    path.pop();
  }
}

/** The three ways to ask for storage: the spec of a claim, the storage of Strimzi, and `persistence` as charts write it. */
function claimOf(node: Readonly<Record<string, unknown>>): Pick<Claim, 'storageClass' | 'size'> | undefined {
  const requests = isRecord(node.resources) ? node.resources.requests : undefined;
  if (isRecord(requests) && isSize(requests.storage))
    return { size: requests.storage, storageClass: String(node.storageClassName ?? '') };
  if (node.type === 'persistent-claim' && isSize(node.size)) return { size: node.size, storageClass: String(node.class ?? '') };
  if (node.enabled === true && isSize(node.size) && !node.existingClaim)
    return { size: node.size, storageClass: String(node.storageClassName ?? node.storageClass ?? '') };
  return undefined;
}

/** What tells the claims of one object apart: the name of a template, the id of a Strimzi volume, or the key above it. */
function partName(manifest: unknown, path: readonly string[]): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = path.slice(0, length).reduce<unknown>((at, key) => Object(at)[key], manifest);
    const { metadata, id }: { metadata?: unknown; id?: unknown } = Object(node);
    const { name }: { name?: unknown } = Object(metadata);
    if (typeof name === 'string') return name;
    if (typeof id === 'number') return String(id);
  }
  return path.find((key) => key !== 'spec');
}

function isSize(value: unknown): value is string {
  return typeof value === 'string' && parseMemory(value) !== undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
