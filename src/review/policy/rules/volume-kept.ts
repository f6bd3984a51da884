import type { Cursor } from '../cursor';
import { defineRule } from '../define-rule';
import type { Violation } from '../policy-rule';
import type { Resource } from '../resource';

/** What could take data away, by type of object. */
const CHECKS: Readonly<Record<string, (resource: Resource) => Violation[]>> = {
  PersistentVolumeClaim: prunable,
  Namespace: prunable,
  'PerconaXtraDBCluster.pxc.percona.com': (resource) => [...prunable(resource), ...finalizers(resource)],
  'KafkaNodePool.kafka.strimzi.io': ({ manifest }) => kafkaVolumes(manifest.at('spec', 'storage')),
  'StatefulSet.apps': ({ manifest }) => manifest.at('spec', 'persistentVolumeClaimRetentionPolicy').fields.flatMap(retention),
};

/** Data never goes away because a file does. */
export const volumeKept = defineRule<Resource>({
  id: 'volume/kept',
  severity: 'error',
  title: 'Data outlives what is rendered',
  why: 'Flux deletes what is no longer rendered, and a rename is a deletion. Volumes, the database and the namespaces around them are therefore deleted by people only.',
  hint: "set the annotation kustomize.toolkit.fluxcd.io/prune: 'disabled'",
  subjects: (input) => Object.keys(CHECKS).flatMap((type) => input.ofType(type)),
  inspect: (resource) => CHECKS[resource.type]?.(resource) ?? [],
});

function prunable({ manifest, embedded, kind }: Resource): Violation[] {
  const annotations = manifest.at('metadata', 'annotations');
  if (embedded) {
    return annotations.at('helm.sh/resource-policy').text === 'keep'
      ? []
      : [
          {
            at: annotations,
            message: 'is deleted with its Helm release',
            hint: 'set the annotation helm.sh/resource-policy: keep',
          },
        ];
  }
  const isKept = annotations.at('kustomize.toolkit.fluxcd.io/prune').text === 'disabled';
  return isKept
    ? []
    : [
        {
          at: annotations,
          message: `is deleted${kind === 'Namespace' ? ' with all that is in it' : ''} as soon as it is not rendered`,
        },
      ];
}

function finalizers({ manifest }: Resource): Violation[] {
  return manifest
    .at('metadata', 'finalizers')
    .items.filter(({ text }) => text === 'percona.com/delete-pxc-pvc')
    .map((at) => ({
      at,
      message: 'deletes its volumes when it is deleted',
      hint: 'remove the finalizer percona.com/delete-pxc-pvc',
    }));
}

function kafkaVolumes(storage: Cursor): Violation[] {
  return [storage, ...storage.at('volumes').items]
    .map((volume) => volume.at('deleteClaim'))
    .filter(({ isTrue }) => isTrue)
    .map((at) => ({ at, message: 'deletes its volumes when it is deleted', hint: 'set deleteClaim: false' }));
}

function retention(at: Cursor): Violation[] {
  if (at.text !== 'Delete') return [];
  const when = at.key === 'whenScaled' ? 'when it is scaled down' : 'when it is deleted';
  return [{ at, message: `deletes its volumes ${when}`, hint: `set ${at.key}: Retain` }];
}
