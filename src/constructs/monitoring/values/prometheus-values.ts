import { STORAGE_CLASSES } from '../../../catalog/storage-classes';
import type { MonitoringSettings } from '../monitoring-spec';

/** Share of the volume that blocks may fill; the rest is for the write-ahead log and for compaction. */
const USABLE = 0.85;

/** Without these the operator takes only what carries the label of this Helm release. */
const EVERYTHING = {
  serviceMonitorSelectorNilUsesHelmValues: false,
  podMonitorSelectorNilUsesHelmValues: false,
  ruleSelectorNilUsesHelmValues: false,
  probeSelectorNilUsesHelmValues: false,
  scrapeConfigSelectorNilUsesHelmValues: false,
};

/**
 * Values for Prometheus in kube-prometheus-stack.
 *
 * @param cluster Name of the environment: a label of every alert, so that whoever looks after several knows which one
 * speaks.
 */
export function prometheusValues(cluster: string, { retentionDays, storageSizeGB }: MonitoringSettings['prometheus']) {
  return {
    prometheusSpec: {
      ...EVERYTHING,
      externalLabels: { cluster },
      // There is only one Prometheus and one replica of it.
      prometheusExternalLabelNameClear: true,
      replicaExternalLabelNameClear: true,
      retention: `${retentionDays}d`,
      retentionSize: `${Math.floor(storageSizeGB * USABLE)}GB`,
      storageSpec: {
        volumeClaimTemplate: {
          spec: {
            storageClassName: STORAGE_CLASSES.block,
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: `${storageSizeGB}Gi` } },
          },
        },
      },
      enableServiceLinks: false,
      resources: { requests: { cpu: '250m', memory: '1536Mi' }, limits: { memory: '4Gi' } },
    },
  };
}
