import { Cursor } from './cursor';
import type { PolicyInput } from './policy-input';
import type { Resource } from './resource';
import type { Subject } from './subject';
import { walk } from './walk';

/** An object that asks for volumes. MySQL is none of them: its backups have rules of their own. */
export interface VolumeOwner extends Subject {
  readonly at: Cursor;
}

/** Every object that asks for volumes, also by values of its chart. One entry for each object, at the first volume. */
export function listVolumes(input: PolicyInput): VolumeOwner[] {
  const claims = input.ofType('PersistentVolumeClaim').map((claim) => owner(claim, claim.manifest.at('spec', 'resources')));
  const templates = input.ofType('StatefulSet.apps').map((set) => owner(set, set.manifest.at('spec', 'volumeClaimTemplates')));
  const kafka = input.ofType('KafkaNodePool.kafka.strimzi.io').map((pool) => owner(pool, pool.manifest.at('spec', 'storage')));
  const releases = input.ofType('HelmRelease.helm.toolkit.fluxcd.io').map((release) => owner(release, persistence(release)));
  return [...claims, ...templates, ...kafka, ...releases].filter(({ at }) => !at.isEmpty);
}

function owner({ name, file }: Resource, at: Cursor): VolumeOwner {
  return { name, file, at };
}

/** Where values ask for storage: `persistence` with a size that is not switched off, or a claim template. */
function persistence({ manifest }: Resource): Cursor {
  const found: Cursor[] = [];
  walk(manifest.at('spec', 'values'), (at) => {
    const isPersistence = at.key === 'persistence' && at.at('size').exists && at.at('enabled').value !== false;
    const isClaim = at.key === 'volumeClaimTemplate' && at.at('spec', 'resources', 'requests', 'storage').exists;
    if (isPersistence || isClaim) found.push(at);
  });
  return found[0] ?? new Cursor(undefined);
}
