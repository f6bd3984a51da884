/** A volume that nothing backs up, and why that is right. */
export interface UnsavedVolume {
  /** The object, with `*` for any text. */
  readonly object: string;
  /** For reviewers, and for the reference. */
  readonly reason: string;
}

/** Volumes of the platform whose loss costs time and no data that exists only there. Whatever is not here needs a backup of its own. */
export const UNSAVED_VOLUMES: readonly UnsavedVolume[] = [
  {
    object: 'KafkaNodePool kafka/*',
    reason: 'Messages are kept three times and expire; what has to last is written to MySQL.',
  },
  {
    object: 'StatefulSet m2mgate/cascade',
    reason: 'It routes between participants, which connect again; devices and what they have sent are in MySQL.',
  },
  {
    object: 'PersistentVolumeClaim m2mgate/distribution-service-data',
    reason: 'Firmware and configurations on their way to devices; they are uploaded again.',
  },
  {
    object: 'PersistentVolumeClaim keycloak/keycloak-themes',
    reason: 'Themes are uploaded from where they are developed.',
  },
  {
    object: 'PersistentVolumeClaim kube-system/nfs-server',
    reason: 'Holds the shared volumes, each of which is on this list or needs a backup of its own.',
  },
  {
    object: 'HelmRelease */kube-prometheus-stack',
    reason: 'Metrics expire; dashboards and data sources are rendered.',
  },
  { object: 'HelmRelease */loki', reason: 'Logs expire.' },
  { object: 'PersistentVolumeClaim monitoring-system/storage-loki', reason: 'Logs expire.' },
];
