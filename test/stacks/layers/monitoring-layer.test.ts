import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/catalog/charts';
import { KEYCLOAK_SERVICE } from '../../../src/catalog/keycloak-service';
import { NAMESPACES } from '../../../src/catalog/namespaces';
import { SCHEMAS } from '../../../src/imports/schemas';
import { walk } from '../../../src/project/inventory/walk';
import { checkOutput, objectName } from '../../../src/project/output-check';
import { checkSchemas } from '../../../src/project/schema-check';
import { buildLayers } from '../../../src/stacks/build-layers';
import { LAYERS } from '../../../src/stacks/layers';
import { monitoringLayer } from '../../../src/stacks/layers/monitoring-layer';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { chartValuesProblems } from '../../support/chart-values-problems';
import { environment } from '../../support/environment';
import { findObject } from '../../support/find-object';
import { layerOrder } from '../../support/layer-order';
import { PUBLISHED_CHART_VALUES, publishedChartValues } from '../../support/published-chart-values';
import { secretsMade, secretsUsed } from '../../support/secret-graph';
import { servicesMade, servicesUsed } from '../../support/service-graph';

const ALL = [...LAYERS.filter(({ name }) => name !== monitoringLayer.name), monitoringLayer];
const built = new Map<string, RenderedObject[]>();
/** Everything of a project; each project is rendered once. */
function build(change: object = {}): RenderedObject[] {
  const key = JSON.stringify(change);
  const objects = built.get(key) ?? buildLayers(environment(change as Record<string, unknown>), ALL);
  built.set(key, objects);
  return objects;
}
const layer = (change: object = {}) => build(change).filter((object) => object.layer === monitoringLayer.name);
const manifests = (change: object = {}) => layer(change).map(({ manifest }) => manifest);
const values = (chart: string, change: object = {}) =>
  (findObject(manifests(change), 'HelmRelease', chart).spec as { values: unknown }).values;

const SMTP = {
  smtp: { host: 'smtp.example.org', from: 'blue@example.org', username: 'blue', password: { gitlabVariable: 'SMTP_PASSWORD' } },
};
const EXPOSED = { grafana: { exposeDashboard: true } };
const ALERTS = {
  alertsMailList: ['ops@example.org'],
  enableMSTeamsAlerts: true,
  quietHours: { startTime: '21:00' },
  deadMansSwitch: { gitlabVariable: 'HEARTBEAT_URL' },
};
const PROJECTS: [what: string, change: object][] = [
  ['the minimal project', {}],
  ['a project with everything', { ...SMTP, monitoring: { ...EXPOSED, alertManager: ALERTS } }],
  ['a project with mail and no Teams', { ...SMTP, monitoring: { alertManager: { alertsMailList: 'ops@example.org' } } }],
  ['a project with Teams and no mail', { monitoring: { alertManager: { enableMSTeamsAlerts: true } } }],
  ['a project with test certificates and no autoscaler', { acme: { staging: true }, infrastructure: { autoscaler: false } }],
];

describe.each(PROJECTS)('in %s', (_what, change) => {
  const all = build(change);
  const own = all.filter((object) => object.layer === monitoringLayer.name);

  it('every object is one that its kind accepts, in the place it belongs to', () => {
    const isNamespaced = (apiVersion: string, kind: string) => {
      const scope = SCHEMAS[`${apiVersion}/${kind}`]?.scope;
      return scope && scope === 'Namespaced';
    };
    expect([...checkOutput(all, isNamespaced), ...checkSchemas(own)]).toEqual([]);
  });

  it('every Secret that it asks for is pushed before, and every one that is pushed for it is asked for', () => {
    const before = layerOrder(all);
    const made = secretsMade(all).filter(({ namespace }) => namespace === NAMESPACES.monitoring);
    const used = secretsUsed(own);
    for (const { namespace, name, object } of used) {
      const makers = made.filter((one) => one.namespace === namespace && one.name === name);
      expect(makers, `${objectName(object)} asks for ${namespace}/${name}`).not.toEqual([]);
      expect(makers.every((maker) => before(maker.object, object))).toBe(true);
    }
    expect([...new Set(made.map(({ name }) => name))].sort()).toEqual([...new Set(used.map(({ name }) => name))].sort());
  });

  it('every name inside the cluster is a Service that something makes', () => {
    const known = new Set([...servicesMade(all).keys(), KEYCLOAK_SERVICE.host.replace('.svc.cluster.local', '')]);
    expect(own.flatMap(servicesUsed).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe.skipIf(!existsSync(PUBLISHED_CHART_VALUES)).each(PROJECTS)('the charts, for %s', (_what, change) => {
  const releases = manifests(change).filter(({ kind }) => kind === 'HelmRelease');

  it.each(releases.map((release) => [release.metadata.name, release] as const))('%s understands its values', (name, release) => {
    const { version = '' } = Object.values(CHARTS).find((chart) => chart.name === name) ?? {};
    const { values: given = {} } = release.spec as { values?: object };
    expect(chartValuesProblems(given, publishedChartValues(name, version))).toEqual([]);
  });
});

/** Fields of table B.5 and our own beside them: what they change, and what stands there then. */
const FIELDS: [field: string, change: object, kind: string, name: string, text: string][] = [
  ['grafana.exposeDashboard', { monitoring: EXPOSED }, 'IngressRoute', 'grafana', 'Host(`grafana.example.m2mgate.cloud`)'],
  [
    'alertManager.alertsMailList',
    { ...SMTP, monitoring: { alertManager: { alertsMailList: 'a@example.org,b@example.org' } } },
    'HelmRelease',
    'kube-prometheus-stack',
    '"to":"a@example.org, b@example.org"',
  ],
  [
    'alertManager.enableMSTeamsAlerts',
    { monitoring: { alertManager: { enableMSTeamsAlerts: true } } },
    'HelmRelease',
    'kube-prometheus-stack',
    'msteamsv2_configs',
  ],
  [
    'alertManager.quietHours',
    { monitoring: { alertManager: { quietHours: { startTime: '21:15' } } } },
    'HelmRelease',
    'kube-prometheus-stack',
    '"start_time":"21:15"',
  ],
  [
    'alertManager.deadMansSwitch',
    { monitoring: { alertManager: { deadMansSwitch: { gitlabVariable: 'HEARTBEAT_URL' } } } },
    'HelmRelease',
    'kube-prometheus-stack',
    '"receiver":"dead-mans-switch"',
  ],
  [
    'prometheus.retentionDays',
    { monitoring: { prometheus: { retentionDays: 31 } } },
    'HelmRelease',
    'kube-prometheus-stack',
    '"retention":"31d"',
  ],
  [
    'prometheus.storageSizeGB',
    { monitoring: { prometheus: { storageSizeGB: 77 } } },
    'HelmRelease',
    'kube-prometheus-stack',
    '"storage":"77Gi"',
  ],
  ['loki.storageSizeGB', { monitoring: { loki: { storageSizeGB: 25 } } }, 'HelmRelease', 'loki', '"storage":"25Gi"'],
  ['loki.retentionDays', { monitoring: { loki: { retentionDays: 3 } } }, 'HelmRelease', 'loki', '"retention_period":"72h"'],
];

describe('every field', () => {
  it.each(FIELDS)('%s changes what it says', (_field, change, kind, name, text) => {
    expect(JSON.stringify(manifests())).not.toContain(text);
    expect(JSON.stringify(findObject(manifests(change), kind, name))).toContain(text);
  });

  it('of Grafana, when it is exposed, brings its login and its probe with it', () => {
    expect(JSON.stringify(values('kube-prometheus-stack', { monitoring: EXPOSED }))).toContain('"auth.generic_oauth"');
    expect(findObject(manifests({ monitoring: EXPOSED }), 'Probe', 'grafana').spec).toMatchObject({
      targets: { staticConfig: { static: ['https://grafana.example.m2mgate.cloud/api/health'] } },
    });
    expect(manifests().filter(({ kind, metadata }) => kind === 'Probe' && metadata.name === 'grafana')).toEqual([]);
  });
});

describe('the probes', () => {
  const urls = (change?: object) =>
    manifests(change)
      .filter(({ kind }) => kind === 'Probe')
      .flatMap(({ spec }) => (spec as { targets: { staticConfig: { static: string[] } } }).targets.staticConfig.static);

  it('ask for the portal where it is, and for Keycloak', () => {
    expect(urls()).toEqual([
      'https://auth.example.m2mgate.cloud/realms/m2mgate/.well-known/openid-configuration',
      'https://example.m2mgate.cloud/',
    ]);
    expect(urls({ m2mgate: { portal: { urlSubdomain: 'fleet' } } })).toContain('https://fleet.example.m2mgate.cloud/');
  });

  it('ask for no portal that does not run', () => {
    expect(urls({ m2mgate: { portal: { enabled: false } } })).toHaveLength(1);
  });
});

describe('rules and dashboards', () => {
  const BACKUP = { backup: { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'acme' } };
  const about = (subject: RegExp, change: object) =>
    manifests(change).filter(({ kind, metadata }) => /^(PrometheusRule|ConfigMap)$/.test(kind) && subject.test(metadata.name));

  it.each([
    [
      'the broker',
      /kafka|schema-registry|strimzi/,
      {},
      { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } },
    ],
    ['the autoscaler', /autoscaler/, {}, { infrastructure: { autoscaler: false } }],
    ['backups', /backup/, BACKUP, {}],
    ['backups by schedule', /backup/, BACKUP, { ...BACKUP, database: { backup: { schedule: [] } } }],
    ['VPNs', /vpn/, {}, { m2mgate: { vpngateService: { enabled: false } } }],
  ])('about %s are there only where it runs', (_what, subject, having, lacking) => {
    expect(about(subject, having)).not.toEqual([]);
    expect(about(subject, lacking)).toEqual([]);
  });
});

describe('the layer', () => {
  const dependsOn = (name: string) =>
    (
      findObject(
        build().map(({ manifest }) => manifest),
        'Kustomization',
        name,
      ).spec as { dependsOn?: { name: string }[] }
    ).dependsOn;

  it('follows bootstrap, which brings the definitions of its objects, and nothing waits for it', () => {
    expect(dependsOn('monitoring-hub')).toEqual([{ name: 'bootstrap' }]);
    expect(dependsOn('monitoring')).toEqual([{ name: 'monitoring-hub' }]);
    const waiting = build().filter(({ manifest }) =>
      ((manifest.spec as { dependsOn?: { name: string }[] })?.dependsOn ?? []).some(({ name }) => name === 'monitoring'),
    );
    expect(waiting).toEqual([]);
  });

  it('brings a monitor with no release that could come before the definition of monitors', () => {
    const bootstrap = build()
      .filter(({ layer: name }) => name === 'bootstrap')
      .map(({ manifest }) => manifest)
      .filter(({ kind }) => kind === 'HelmRelease');
    const monitored = bootstrap.filter((release) => monitorsOf(release).length > 0);
    expect(monitored.map(({ metadata }) => metadata.name).sort()).toEqual([
      'cert-manager-webhook-hetzner',
      'external-dns',
      'reloader',
    ]);
    for (const { spec } of monitored) expect(spec).toMatchObject({ dependsOn: [{ name: 'prometheus-operator-crds' }] });
  });
});

/** Switches of monitors that are on in the values of a release. */
function monitorsOf(manifest: Manifest): string[] {
  const found: string[] = [];
  walk(manifest, (node) => {
    for (const [key, value] of Object.entries(node))
      if (/^(service|pod|self)monitor$/i.test(key) && (value as { enabled?: unknown } | undefined)?.enabled === true)
        found.push(key);
  });
  return found;
}

describe('monitoring switched off', () => {
  const objects = build({ monitoring: { enabled: false } });

  it('leaves no object of a kind that only monitoring defines', () => {
    expect(objects.filter(({ manifest }) => manifest.apiVersion.startsWith('monitoring.coreos.com/'))).toEqual([]);
  });

  it('leaves no monitor switched on in any chart, and no release that waits for its definition', () => {
    expect(objects.filter(({ manifest }) => monitorsOf(manifest).length > 0)).toEqual([]);
    expect(JSON.stringify(objects)).not.toContain('prometheus-operator-crds');
  });

  it('leaves no namespace, no Secret, no release and no Kustomization', () => {
    expect(JSON.stringify(objects)).not.toContain(NAMESPACES.monitoring);
    expect(objects.filter(({ layer: name }) => name === monitoringLayer.name)).toEqual([]);
    expect(objects.filter(({ manifest }) => manifest.metadata.name.startsWith('monitoring'))).toEqual([]);
  });
});
