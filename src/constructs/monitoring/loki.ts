import { Construct } from 'constructs';
import { CHARTS } from '../../catalog/charts';
import { NAMESPACES } from '../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import { HelmRelease } from '../flux/helm-release';
import type { MonitoringSettings } from './monitoring-spec';
import { lokiMonitoring } from './values/loki-monitoring';

/** Name of the volume claim. */
const CLAIM = 'storage-loki';
/** First day of the index format below. It must be in the past for all logs, and never change. */
const FIRST_DAY = '2026-01-01';

/**
 * Logs: one Loki that keeps everything on one volume (thesis section 4.2.2).
 *
 * The claim is an object of its own and no template of the StatefulSet, which could never be changed: this way a larger
 * `storageSizeGB` enlarges the volume, while the pod runs.
 */
export class Loki extends Construct {
  constructor(scope: Construct, id: string, settings: MonitoringSettings['loki']) {
    super(scope, id);

    new HelmRelease(this, 'Release', {
      chart: CHARTS.loki,
      targetNamespace: NAMESPACES.monitoring,
      values: {
        deploymentMode: 'Monolithic',
        loki: this.configuration(settings),
        singleBinary: this.pod(),
        extraObjects: [this.claim(settings)],
        ...this.switchedOff(),
        defaults: { enableServiceLinks: false },
        monitoring: lokiMonitoring(),
      },
    });
  }

  private configuration({ retentionDays }: MonitoringSettings['loki']) {
    return {
      auth_enabled: false,
      analytics: { reporting_enabled: false },
      commonConfig: { replication_factor: 1 },
      storage: { type: 'filesystem' },
      schemaConfig: {
        configs: [
          {
            from: FIRST_DAY,
            store: 'tsdb',
            object_store: 'filesystem',
            schema: 'v13',
            index: { prefix: 'loki_index_', period: '24h' },
          },
        ],
      },
      // Only the three together delete anything.
      limits_config: { retention_period: `${retentionDays * 24}h` },
      compactor: { retention_enabled: true, delete_request_store: 'filesystem' },
    };
  }

  private pod() {
    return {
      replicas: 1,
      sidecar: false,
      persistence: { enabled: false, dataVolumeParameters: { persistentVolumeClaim: { claimName: CLAIM } } },
      resources: { requests: { cpu: '100m', memory: '384Mi' }, limits: { memory: '1Gi' } },
    };
  }

  private claim({ storageSizeGB }: MonitoringSettings['loki']) {
    return {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name: CLAIM,
        namespace: NAMESPACES.monitoring,
        // An uninstall, which is also how a failed upgrade may end, keeps the logs.
        annotations: { 'helm.sh/resource-policy': 'keep' },
      },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: STORAGE_CLASSES.block,
        resources: { requests: { storage: `${storageSizeGB}Gi` } },
      },
    };
  }

  /** Parts that serve many Lokis, caches larger than the nodes, and a front door that one pod does not need. */
  private switchedOff() {
    const off = { enabled: false };
    const none = { replicas: 0 };
    return {
      backend: none,
      read: none,
      write: none,
      chunksCache: off,
      resultsCache: off,
      gateway: off,
      lokiCanary: off,
      test: off,
      ruler: off,
      // Reads rules for the ruler, and may read every Secret for it.
      sidecar: { rules: off },
      minio: off,
    };
  }
}
