/** A field that keeps data from being deleted, with the values that do and those that do not. */
export interface Protection {
  readonly kind: string;
  readonly path: readonly string[];
  readonly protects: (value: unknown) => boolean;
  /** What the loss of it means, after the name of the object. */
  readonly message: string;
}

/** What keeps data when something is deleted by mistake. */
export const PROTECTIONS: readonly Protection[] = [
  {
    kind: '*',
    path: ['metadata', 'annotations', 'kustomize.toolkit.fluxcd.io/prune'],
    protects: (value) => String(value).toLowerCase() === 'disabled',
    message: 'is no longer protected: Flux deletes it as soon as it is no longer rendered',
  },
  {
    kind: 'KafkaNodePool',
    path: ['spec', 'storage'],
    protects: (value) => !JSON.stringify(value ?? null).includes('"deleteClaim":true'),
    message: 'deletes its volumes with it from now on (deleteClaim)',
  },
  {
    kind: 'PerconaXtraDBCluster',
    path: ['metadata', 'finalizers'],
    protects: (value) => !(Array.isArray(value) && value.includes('percona.com/delete-pxc-pvc')),
    message: 'deletes its volumes with it from now on (delete-pxc-pvc)',
  },
  {
    kind: 'StatefulSet',
    path: ['spec', 'persistentVolumeClaimRetentionPolicy'],
    protects: (value) => !JSON.stringify(value ?? null).includes('Delete'),
    message: 'deletes its volumes with it from now on (persistentVolumeClaimRetentionPolicy)',
  },
  {
    kind: 'PersistentVolume',
    path: ['spec', 'persistentVolumeReclaimPolicy'],
    protects: (value) => value === 'Retain',
    message: 'is deleted with its claim from now on (persistentVolumeReclaimPolicy)',
  },
  {
    kind: 'ExternalSecret',
    path: ['spec', 'target', 'creationPolicy'],
    protects: (value) => value === 'Orphan',
    message: 'deletes the Secret with it from now on (creationPolicy)',
  },
  {
    kind: 'ExternalSecret',
    path: ['spec', 'target', 'deletionPolicy'],
    protects: (value) => value !== 'Delete',
    message: 'deletes the Secret as soon as its source is gone (deletionPolicy)',
  },
  {
    kind: 'PushSecret',
    path: ['spec', 'deletionPolicy'],
    protects: (value) => value !== 'Delete',
    message: 'deletes the Secret in the managed cluster with it from now on (deletionPolicy)',
  },
  {
    kind: 'Kustomization',
    path: ['spec', 'deletionPolicy'],
    protects: (value) => value !== 'Delete',
    message: 'deletes all its objects with it, also those that it does not prune (deletionPolicy)',
  },
  {
    kind: 'Kustomization',
    path: ['spec', 'force'],
    protects: (value) => value !== true,
    message: 'deletes and makes anew whatever cannot be changed, volumes as well (force)',
  },
];
