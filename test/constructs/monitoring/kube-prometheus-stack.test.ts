import { describe, expect, it } from 'vitest';
import { CHART_ALERTS, CHART_DASHBOARDS } from '../../../src/catalog/chart-monitoring';
import { realmEndpoints } from '../../../src/catalog/realm-endpoints';
import { alerting } from '../../../src/constructs/monitoring/alertmanager/alerting';
import { OWN_DASHBOARDS } from '../../../src/constructs/monitoring/dashboards/own-dashboards';
import type { GrafanaAccess } from '../../../src/constructs/monitoring/grafana/grafana-access';
import { KubePrometheusStack } from '../../../src/constructs/monitoring/kube-prometheus-stack';
import type { MonitoringFlags } from '../../../src/constructs/monitoring/rules/monitoring-flags';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';
import { EXPRESSIONS } from './metrics/all-expressions';

const FLAGS: MonitoringFlags = {
  broker: true,
  backup: false,
  etcdBackup: false,
  autoscaler: true,
  controlPlanes: 3,
  services: ['cascade', 'coreService'],
};

const GRAFANA: GrafanaAccess = {
  host: 'grafana.acme.example.org',
  login: { clientId: 'grafana', secret: 'grafana-oauth', endpoints: realmEndpoints('acme.example.org', 'infrastructure') },
};

/** Values for the thesis' example project, with what a test wants to be different. */
function values(monitoring: object = {}, grafana?: GrafanaAccess) {
  const { slug, baseDomain, monitoring: settings } = environment({ monitoring });
  const objects = renderHub(
    (chart) =>
      new KubePrometheusStack(chart, 'K', {
        cluster: slug,
        flags: FLAGS,
        prometheus: settings.prometheus,
        alerting: alerting({ baseDomain, settings: settings.alertManager }),
        ...(grafana && { grafana }),
      }),
  );
  return (findObject(objects, 'HelmRelease', 'kube-prometheus-stack').spec as { values: Record<string, unknown> }).values;
}

const alerts: readonly string[] = Object.values(CHART_ALERTS).flatMap((groups) =>
  Object.values<readonly string[]>(groups).flat(),
);

describe('KubePrometheusStack', () => {
  it('leaves the definitions to the bootstrap layer', () => {
    expect(values()).toMatchObject({ crds: { enabled: false } });
  });

  it.each(['kubeControllerManager', 'kubeScheduler', 'kubeProxy', 'kubeEtcd'])(
    'expects no endpoint of %s, which is inside the K3s process',
    (component) => {
      expect(values()).toMatchObject({ [component]: { enabled: false } });
    },
  );

  it('takes monitors and rules of all namespaces, whichever release they belong to', () => {
    const { prometheusSpec } = values()['prometheus'] as { prometheusSpec: Record<string, unknown> };
    const selectors = Object.entries(prometheusSpec).filter(([name]) => name.endsWith('SelectorNilUsesHelmValues'));
    expect(selectors.map(([name]) => name.replace('SelectorNilUsesHelmValues', '')).sort()).toEqual([
      'podMonitor',
      'probe',
      'rule',
      'scrapeConfig',
      'serviceMonitor',
    ]);
    for (const [name, value] of selectors) expect([name, value]).toEqual([name, false]);
  });

  it('says in every alert which environment it comes from', () => {
    expect(values()).toMatchObject({
      prometheus: { prometheusSpec: { externalLabels: { cluster: 'example-m2mgate-cloud' } } },
    });
  });

  it.each([
    [10, '8GB'],
    [30, '25GB'],
    [100, '85GB'],
  ])('fills a volume of %i GiB with blocks of %s at most', (storageSizeGB, retentionSize) => {
    expect(values({ prometheus: { storageSizeGB, retentionDays: 30 } })).toMatchObject({
      prometheus: {
        prometheusSpec: {
          retention: '30d',
          retentionSize,
          storageSpec: { volumeClaimTemplate: { spec: { resources: { requests: { storage: `${storageSizeGB}Gi` } } } } },
        },
      },
    });
  });

  it('runs two Alertmanagers on two nodes, which share what is silenced', () => {
    expect(values()).toMatchObject({
      alertmanager: { alertmanagerSpec: { replicas: 2, podAntiAffinity: 'hard' }, podDisruptionBudget: { enabled: true } },
    });
  });

  it('mounts a Secret into Alertmanager only when there is one', () => {
    const spec = (alertManager: object) =>
      (values({ alertManager })['alertmanager'] as { alertmanagerSpec: object }).alertmanagerSpec;
    expect(spec({})).not.toHaveProperty('secrets');
    expect(spec({ enableMSTeamsAlerts: true })).toMatchObject({ secrets: ['alertmanager-notifications'] });
  });
});

describe('links in messages', () => {
  const spec = (grafana?: GrafanaAccess) =>
    (values({}, grafana)['alertmanager'] as { alertmanagerSpec: object }).alertmanagerSpec;

  it('lead to a dashboard that is always there, where people can reach Grafana; Alertmanager itself stays at /', () => {
    const [, uid] =
      /^https:\/\/grafana\.acme\.example\.org\/d\/blue-(\w+)$/.exec(String(Object(spec(GRAFANA)).externalUrl)) ?? [];
    const dashboard = OWN_DASHBOARDS.find(({ name }) => name === uid);
    expect(dashboard).toBeDefined();
    expect(dashboard).not.toHaveProperty('when');
    expect(spec(GRAFANA)).toMatchObject({ routePrefix: '/' });
  });

  it('are left to the chart where nobody can', () => {
    expect(spec()).not.toHaveProperty('externalUrl');
  });
});

describe('kube-state-metrics', () => {
  it('makes no metrics of Secrets and ConfigMaps, and so has no right to read them', () => {
    expect(values()).toMatchObject({ 'kube-state-metrics': { collectorsExclude: ['secrets', 'configmaps'] } });
    const used = EXPRESSIONS.filter(({ text }) => /\bkube_(secret|configmap)_/.test(text));
    expect(used).toEqual([]);
  });

  it('is itself measured, so that the alerts of the chart about it can fire', () => {
    expect(alerts).toContain('KubeStateMetricsListErrors');
    expect(values()).toMatchObject({ 'kube-state-metrics': { selfMonitor: { enabled: true } } });
  });

  it('may read every kind of custom resource that it makes metrics of', () => {
    const { customResourceState, rbac } = values()['kube-state-metrics'] as {
      customResourceState: { config: { spec: { resources: { groupVersionKind: { group: string }; resourcePlural: string }[] } } };
      rbac: { extraRules: { apiGroups: string[]; resources: string[]; verbs: string[] }[] };
    };
    const { resources } = customResourceState.config.spec;
    expect(resources.length).toBeGreaterThan(5);
    for (const { groupVersionKind, resourcePlural } of resources)
      expect(rbac.extraRules).toContainEqual({
        apiGroups: [groupVersionKind.group],
        resources: [resourcePlural],
        verbs: ['list', 'watch'],
      });
  });
});

/** How Prometheus reads a regular expression: it must match from the first to the last character. */
const matches = (regex: string, name: string) => new RegExp(`^(?:${regex})$`).test(name);

describe('what the kubelet and the API server both answer on K3s', () => {
  type Relabeling = { action: string; regex: string; sourceLabels: string[] };
  const relabelings = (job: string) =>
    (values()[job] as { serviceMonitor: { metricRelabelings: Relabeling[] } }).serviceMonitor.metricRelabelings;
  const kept = (job: string, name: string, le = '') =>
    relabelings(job).every(({ action, regex, sourceLabels }) => {
      const label = sourceLabels.length === 1 ? name : `${name};${le}`;
      return matches(regex, label) === (action === 'keep');
    });

  it.each([
    ['kubelet_volume_stats_available_bytes', true, false],
    ['kubelet_running_pods', true, false],
    ['volume_manager_total_volumes', true, false],
    ['storage_operation_duration_seconds_count', true, false],
    ['k3s_certificate_expiration_seconds', true, false],
    ['kubernetes_build_info', true, true],
    ['rest_client_requests_total', true, true],
    ['process_resident_memory_bytes', true, true],
    ['apiserver_request_total', false, true],
    ['apiserver_storage_size_bytes', false, true],
    ['etcd_request_errors_total', false, true],
    ['workqueue_depth', false, true],
    ['scheduler_pending_pods', false, true],
  ])('%s is stored by the kubelet job: %s, by the API server job: %s', (name, kubelet, api) => {
    expect([kept('kubelet', name), kept('kubeApiServer', name)]).toEqual([kubelet, api]);
  });

  it('drops the buckets that the chart drops, which our list would otherwise bring back', () => {
    expect(kept('kubeApiServer', 'apiserver_request_duration_seconds_bucket', '0.45')).toBe(false);
    expect(kept('kubeApiServer', 'apiserver_request_duration_seconds_bucket', '0.5')).toBe(true);
    expect(kept('kubelet', 'storage_operation_duration_seconds_bucket', '2.5')).toBe(false);
    expect(kept('kubelet', 'storage_operation_duration_seconds_bucket', '1')).toBe(true);
  });
});

describe('the node exporter', () => {
  const { extraArgs } = values()['prometheus-node-exporter'] as { extraArgs: string[] };
  const excluded = (flag: string, text: string) =>
    new RegExp(
      (extraArgs.find((argument) => argument.startsWith(`--collector.filesystem.${flag}=`)) ?? '').split('=')[1] ?? '',
    ).test(text);

  it.each([
    ['/', false],
    ['/var', false],
    ['/home', true],
    ['/root', true],
    ['/boot/efi', true],
    ['/.snapshots', true],
    ['/usr/local', true],
    ['/run/k3s/containerd/io.containerd.grpc.v1.cri/sandboxes/1/shm', true],
    ['/var/lib/kubelet/pods/1/volumes/kubernetes.io~csi/pvc-1/mount', true],
  ])('looks away from %s: %s', (mountPoint, expected) => {
    expect(excluded('mount-points-exclude', mountPoint)).toBe(expected);
  });

  it.each([
    ['btrfs', false],
    ['ext4', false],
    ['tmpfs', true],
    ['overlay', true],
  ])('looks away from file systems of type %s: %s', (type, expected) => {
    expect(excluded('fs-types-exclude', type)).toBe(expected);
  });
});

describe('what the chart is counted to bring', () => {
  const { defaultRules } = values() as { defaultRules: { disabled: Record<string, boolean>; rules: object } };

  it('holds no alert that our values switch off', () => {
    expect(Object.keys(defaultRules.disabled).filter((alert) => alerts.includes(alert))).toEqual([]);
    expect(alerts.filter((alert) => /^(etcd|KubeScheduler|KubeControllerManager|KubeProxy|Windows)/.test(alert))).toEqual([]);
  });

  it('holds no dashboard of something that is not here', () => {
    const titles = Object.values(CHART_DASHBOARDS).flat();
    expect(titles.filter((title) => /Windows|AIX|MacOS|etcd|Scheduler|Proxy|Controller Manager|Multi|Bloom/.test(title))).toEqual(
      [],
    );
    expect(new Set(titles).size).toBe(titles.length);
  });
});
