import { isRecord } from '../../base/is-record';
import { parseMemory } from '../../base/quantity';

/** A volume that an object asks for. */
export interface Claim {
  /** Where in the object it stands, the same as long as it is the same volume. */
  readonly path: string;
  /** As it is written: `10Gi`. */
  readonly size: string;
  readonly bytes: number;
  /** Absent where the default class of the cluster decides. */
  readonly storageClass?: string;
}

/** A size with its unit: a plain number may be a number of pods. */
const SIZE = /^\d+(?:\.\d+)?[KMGT]i?$/;

/**
 * Volumes that a manifest asks for: a claim itself, claim templates of workloads and of custom resources, the storage of
 * Strimzi, and what the values of Helm charts ask for.
 */
export function claims(manifest: unknown, path: readonly string[] = []): Claim[] {
  if (Array.isArray(manifest)) return manifest.flatMap((item, index) => claims(item, [...path, nameOf(item) ?? String(index)]));
  if (!isRecord(manifest)) return [];
  const own = claimOf(manifest);
  if (own) {
    const bytes = parseMemory(own.size);
    return bytes === undefined ? [] : [{ ...own, path: path.join('.'), bytes }];
  }
  return Object.entries(manifest).flatMap(([key, value]) => claims(value, [...path, key]));
}

function claimOf(node: Readonly<Record<string, unknown>>): Omit<Claim, 'path' | 'bytes'> | undefined {
  const { resources, size, enabled, type, existingClaim } = node;
  const requests = isRecord(resources) ? resources['requests'] : undefined;
  const storage = isRecord(requests) ? requests['storage'] : undefined;
  if (typeof storage === 'string' || typeof storage === 'number') return claim(storage, node['storageClassName']);
  const asked = type === 'persistent-claim' || (enabled === true && !existingClaim);
  if (!asked || typeof size !== 'string' || !SIZE.test(size)) return undefined;
  return claim(size, node['class'] ?? node['storageClassName'] ?? node['storageClass']);
}

function claim(size: string | number, storageClass: unknown): Omit<Claim, 'path' | 'bytes'> {
  return { size: String(size), ...(typeof storageClass === 'string' && storageClass !== '' && { storageClass }) };
}

/** What tells volumes of a list apart: the name of a template, the id of a volume of Strimzi. */
function nameOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const { metadata, name, id } = item;
  const own = isRecord(metadata) ? metadata['name'] : (name ?? id);
  return typeof own === 'string' || typeof own === 'number' ? String(own) : undefined;
}
