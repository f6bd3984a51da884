import { describe, expect, it } from 'vitest';
import { CHART_ALERTS, CHART_DASHBOARDS } from '../../../src/catalog/chart-monitoring';
import { LogCollection } from '../../../src/constructs/monitoring/log-collection';
import { Loki } from '../../../src/constructs/monitoring/loki';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}
type Values = Record<string, Record<string, unknown>>;
const valuesOf = (objects: ReturnType<typeof renderHub>) =>
  (findObject(objects, 'HelmRelease').spec as { values: Values }).values;
const loki = (settings = { storageSizeGB: 10, retentionDays: 14 }) =>
  valuesOf(renderHub((chart) => new Loki(chart, 'Loki', settings)));

describe('Loki', () => {
  it('is one pod that writes to a volume', () => {
    expect(loki()).toMatchObject({
      deploymentMode: 'Monolithic',
      singleBinary: { replicas: 1 },
      loki: { auth_enabled: false, storage: { type: 'filesystem' } },
    });
  });

  it('has a claim of its own, so that its volume can grow; a template of a StatefulSet never can', () => {
    const values = loki({ storageSizeGB: 40, retentionDays: 14 });
    const { persistence } = values['singleBinary'] as { persistence: object };
    const extraObjects = Object.values(values['extraObjects'] ?? {}) as { metadata: { name: string } }[];
    const [claim] = extraObjects;
    expect(claim).toMatchObject({
      kind: 'PersistentVolumeClaim',
      metadata: { namespace: 'monitoring-system', annotations: { 'helm.sh/resource-policy': 'keep' } },
      spec: { storageClassName: 'hcloud-volumes', resources: { requests: { storage: '40Gi' } } },
    });
    expect(persistence).toEqual({
      enabled: false,
      dataVolumeParameters: { persistentVolumeClaim: { claimName: claim?.metadata.name } },
    });
  });

  it('deletes what is too old, which takes three settings', () => {
    expect(loki({ storageSizeGB: 10, retentionDays: 30 })).toMatchObject({
      loki: {
        limits_config: { retention_period: '720h' },
        compactor: { retention_enabled: true, delete_request_store: 'filesystem' },
      },
    });
  });

  it.each(['chunksCache', 'resultsCache', 'gateway', 'lokiCanary', 'test', 'ruler', 'minio'])('runs no %s', (part) => {
    expect(loki()[part]).toEqual({ enabled: false });
  });

  it('reads no Secrets for a ruler that is off', () => {
    expect(loki()).toMatchObject({ sidecar: { rules: { enabled: false } }, singleBinary: { sidecar: false } });
  });

  it('is counted to bring only what is on', () => {
    const { dashboards, alerts } = loki()['monitoring'] as { dashboards: object; alerts: { disabled: object } };
    const off = Object.entries(dashboards).flatMap(([name, value]) =>
      (value as { enabled?: boolean }).enabled === false ? [name] : [],
    );
    const title = (name: string) => name.replace('loki-', 'Loki / ').toLowerCase().replaceAll('-', ' ');
    const counted = CHART_DASHBOARDS.loki.map((one) => one.toLowerCase().replaceAll('-', ' '));
    expect(off.length).toBeGreaterThan(0);
    expect(off.filter((name) => counted.includes(title(name)))).toEqual([]);
    const counting: readonly string[] = CHART_ALERTS.loki.loki_alerts;
    expect(Object.keys(alerts.disabled).filter((alert) => counting.includes(alert))).toEqual([]);
  });
});

describe('LogCollection', () => {
  const values = valuesOf(renderHub((chart) => new LogCollection(chart, 'Logs', 'acme')));

  it('collects on every node, and events once', () => {
    expect(values).toMatchObject({
      podLogsViaLoki: { enabled: true, collector: 'alloy-logs' },
      clusterEvents: { enabled: true, collector: 'alloy-singleton' },
      collectors: {
        'alloy-logs': { presets: expect.arrayContaining(['filesystem-log-reader', 'daemonset']) },
        'alloy-singleton': { presets: ['singleton'] },
      },
    });
  });

  it('goes on where it stopped: positions survive the pod, under SELinux too, and files are not entered at their end', () => {
    expect(values).toMatchObject({
      podLogsViaLoki: { onlyGatherNewLogLines: false },
      collectors: {
        'alloy-logs': {
          presets: expect.arrayContaining(['host-storage']),
          // Of all containers of the pod: they share the volume with the configuration.
          global: { podSecurityContext: { seLinuxOptions: { level: 's0' } } },
        },
      },
    });
  });

  it.each([
    ['alloy-logs', ['nodes', 'pods']],
    ['alloy-singleton', ['events', 'nodes']],
  ])('lets %s read %j, and no Secret', (name, resources) => {
    const collectors = values['collectors'] as Record<string, { rbac: Record<'rules' | 'clusterRules', Rule[]> }>;
    const { rules = [], clusterRules = [] } = collectors[name]?.rbac ?? {};
    // The chart writes what cannot be parsed when one of the two is empty, and takes its own when one is absent.
    expect(rules).not.toEqual([]);
    expect(clusterRules).not.toEqual([]);
    expect([...rules, ...clusterRules].flatMap((rule) => rule.resources).sort()).toEqual(resources);
    for (const { apiGroups, verbs } of [...rules, ...clusterRules]) {
      expect(apiGroups).toEqual(['']);
      expect(verbs).toEqual(['get', 'list', 'watch']);
    }
  });

  it('names every collector that a feature wants, and no other', () => {
    const wanted = Object.values(values).flatMap(({ collector }) => (typeof collector === 'string' ? [collector] : []));
    expect(Object.keys(values['collectors'] ?? {}).sort()).toEqual(wanted.sort());
  });

  it('sends to Loki itself, under the name of the environment', () => {
    expect(values).toMatchObject({
      cluster: { name: 'acme' },
      destinations: { loki: { type: 'loki', url: 'http://loki.monitoring-system.svc.cluster.local:3100/loki/api/v1/push' } },
    });
  });

  it('tells nobody outside what it does', () => {
    for (const collector of Object.values(values['collectors'] ?? {}))
      expect(collector).toMatchObject({ alloy: { enableReporting: false } });
  });
});
