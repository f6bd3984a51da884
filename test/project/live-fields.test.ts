import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { SERVICES } from '../../src/catalog/services';
import { M2MGateProject } from '../../src/project/m2mgate-project';
import type { ProjectProps } from '../../src/project/project-props';
import { resolve } from '../../src/project/resolve';
import { specification } from '../../src/project/specification';
import { synthesize } from '../../src/project/synthesize';
import { changedFiles } from '../support/changed-files';
import { environment } from '../support/environment';
import { render } from '../support/render';
import { EVERYTHING } from './examples';
import { LIVE_SERVICE_FIELDS } from './live-service-fields';

const BACKUP = { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'acme' };

/** A field, a project that sets it to something else than its default, and what must be different then. */
type Live = [field: string, change: Record<string, unknown>, expected: RegExp, text?: string];

const infrastructure = (change: object) => ({ infrastructure: change });
const pool = (change: object) => infrastructure({ agentPools: [{ name: 'agent', count: 3, ...change }] });
const schedule = (change: object) => ({
  backup: BACKUP,
  database: { backup: { schedule: [{ schedule: '15 2 * * *', ...change }] } },
});
const auth = (change: object) => ({ auth: change });
const CLIENT = { clientId: 'app', redirectUris: ['https://app.example.org/*'] };
const CONFIDENTIAL = { ...CLIENT, access: 'confidential' };
const smtp = (change: object) => ({ smtp: { host: 'smtp.example.org', from: 'm2mgate@example.org', ...change } });
const LOGIN = { username: 'plant', password: { gitlabVariable: 'PLANT_PASSWORD' } };
const backup = (change: object) => ({ backup: { ...BACKUP, ...change } });
const monitoring = (change: object) => ({ monitoring: change });
/** Mail and Teams are on, so that quiet hours have something to keep back. */
const alertManager = (change: object) => ({
  ...smtp({}),
  ...monitoring({ alertManager: { alertsMailList: 'ops@example.org', ...change } }),
});
const quietHours = (change: object) => alertManager({ quietHours: change });

const ALERTMANAGER = /externalsecret-monitoring-system-alertmanager|helmrelease-kube-prometheus-stack/;

const LIVE: Live[] = [
  ['baseDomain', { baseDomain: 'acme.example.org' }, /certificate-wildcard/, '*.acme.example.org'],
  ['slug', { slug: 'acme' }, /hub\/root\/kustomization-bootstrap/, 'namespace: acme'],
  ['lifecycle', { lifecycle: 'destroying' }, /hub\/root\/kustomization-bootstrap/, 'suspend: true'],
  ['lifecycle', { lifecycle: 'destroying' }, /terraform/],
  ['lifecycle', { lifecycle: 'hibernated' }, /hub\/bootstrap\/helmrelease-reloader/, 'suspend: true'],
  ['nodeSize', { nodeSize: 'large' }, /terraform/, '"server_type": "cx53"'],
  ['auth.enableInsideM2MAzureAD', { auth: { enableInsideM2MAzureAD: false } }, /terraform/],
  ['auth.enableInsideM2MAzureAD', { auth: { enableInsideM2MAzureAD: false } }, /realmimport-m2mgate/, 'enabled: false'],
  ['auth.clients[].clientId', auth({ clients: [CLIENT] }), /realmimport-m2mgate/, 'clientId: app'],
  ['auth.clients[].clientId', auth({ clients: [CLIENT] }), /realms\/keycloak\/job-realm-m2mgate/],
  ['auth.clients[].redirectUris[]', auth({ clients: [CLIENT] }), /realmimport-m2mgate/, '- https://app.example.org/*'],
  ['auth.clients[].access', auth({ clients: [CONFIDENTIAL] }), /realmimport-m2mgate/, 'secret: ${CLIENT_APP_SECRET}'],
  ['auth.clients[].access', auth({ clients: [CONFIDENTIAL] }), /secrets\/password-generated-client-app/],
  [
    'auth.clients[].secret.gitlabVariable',
    auth({ clients: [{ ...CONFIDENTIAL, secret: { gitlabVariable: 'APP_SECRET' } }] }),
    /secrets\/externalsecret-keycloak-m2mgate-realm/,
    'key: APP_SECRET',
  ],
  [
    'auth.clients[].serviceAccount.roles[]',
    auth({ clients: [{ ...CONFIDENTIAL, serviceAccount: { roles: ['viewer'] } }] }),
    /realmimport-m2mgate/,
    'username: service-account-app',
  ],
  ['auth.adminSources[]', auth({ adminSources: ['203.0.113.0/24'] }), /middleware-keycloak-admin-sources/, '203.0.113.0/24'],
  ['auth.loginTheme', auth({ loginTheme: 'acme' }), /realmimport-m2mgate/, 'loginTheme: acme'],
  ['smtp.host', smtp({ host: 'mail.example.org' }), /realmimport-m2mgate/, 'host: mail.example.org'],
  ['smtp.port', smtp({ port: 465 }), /realmimport-m2mgate/, "ssl: 'true'"],
  ['smtp.from', smtp({ from: 'plant@example.org' }), /realmimport-m2mgate/, 'from: plant@example.org'],
  ['smtp.username', smtp(LOGIN), /realmimport-m2mgate/, 'user: plant'],
  ['smtp.password.gitlabVariable', smtp(LOGIN), /secrets\/externalsecret-keycloak-m2mgate-realm/, 'key: PLANT_PASSWORD'],
  [
    'broker.enabled',
    { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } },
    /helmrelease-strimzi-kafka-operator/,
  ],
  ['monitoring.enabled', monitoring({ enabled: false }), /helmrelease-prometheus-operator-crds/],
  ['monitoring.grafana.exposeDashboard', monitoring({ grafana: { exposeDashboard: true } }), /ingressroute-grafana/],
  ['monitoring.alertManager.alertsMailList', alertManager({}), ALERTMANAGER, 'ops@example.org'],
  ['monitoring.alertManager.alertsMailList[]', alertManager({ alertsMailList: ['a@b.org'] }), ALERTMANAGER, 'a@b.org'],
  ['monitoring.alertManager.enableMSTeamsAlerts', monitoring({ alertManager: { enableMSTeamsAlerts: true } }), ALERTMANAGER],
  ['monitoring.alertManager.quietHours.startTime', quietHours({ startTime: '21:30' }), ALERTMANAGER, '21:30'],
  ['monitoring.alertManager.quietHours.endTime', quietHours({ endTime: '05:45' }), ALERTMANAGER, '05:45'],
  ['monitoring.alertManager.quietHours.weekends', quietHours({ weekends: true }), ALERTMANAGER, 'saturday'],
  ['monitoring.alertManager.quietHours.timeZone', quietHours({ timeZone: 'Asia/Tokyo' }), ALERTMANAGER, 'Asia/Tokyo'],
  [
    'monitoring.alertManager.deadMansSwitch.gitlabVariable',
    monitoring({ alertManager: { deadMansSwitch: { gitlabVariable: 'WATCHDOG_URL' } } }),
    /externalsecret-monitoring-system-alertmanager/,
    'WATCHDOG_URL',
  ],
  [
    'monitoring.prometheus.retentionDays',
    monitoring({ prometheus: { retentionDays: 33 } }),
    /helmrelease-kube-prometheus-stack/,
    'retention: 33d',
  ],
  [
    'monitoring.prometheus.storageSizeGB',
    monitoring({ prometheus: { storageSizeGB: 44 } }),
    /helmrelease-kube-prometheus-stack/,
    'storage: 44Gi',
  ],
  ['monitoring.loki.storageSizeGB', monitoring({ loki: { storageSizeGB: 44 } }), /helmrelease-loki/, '44Gi'],
  ['monitoring.loki.retentionDays', monitoring({ loki: { retentionDays: 33 } }), /helmrelease-loki/, '792h'],
  ['m2mgate.vpngateService.enabled', { m2mgate: { vpngateService: { enabled: false } } }, /terraform/],
  ['m2mgate.vpngateService.numberOfVPNs', { m2mgate: { vpngateService: { numberOfVPNs: 0 } } }, /terraform/],
  ['acme.email', { acme: { email: 'ops@example.org' } }, /issuer-wildcard/, 'email: ops@example.org'],
  ['acme.staging', { acme: { staging: true } }, /issuer-wildcard/, 'acme-staging-v02'],
  ['infrastructure.location', infrastructure({ location: 'hel1' }), /terraform/, '"load_balancer_location": "hel1"'],
  ['infrastructure.controlPlane.count', infrastructure({ controlPlane: { count: 5 } }), /terraform/, '"count": 5'],
  [
    'infrastructure.controlPlane.serverType',
    infrastructure({ controlPlane: { serverType: 'ccx13' } }),
    /terraform/,
    '"server_type": "ccx13"',
  ],
  ['infrastructure.agentPools[].name', pool({ name: 'worker' }), /terraform/, '"name": "worker"'],
  ['infrastructure.agentPools[].count', pool({ count: 4 }), /terraform/, '"count": 4'],
  ['infrastructure.agentPools[].serverType', pool({ serverType: 'ccx33' }), /terraform/, '"server_type": "ccx33"'],
  ['infrastructure.agentPools[].location', pool({ location: 'fsn1' }), /terraform/, '"location": "fsn1"'],
  ['infrastructure.agentPools[].labels', pool({ labels: { tier: 'data' } }), /terraform/, '"tier=data"'],
  [
    'infrastructure.agentPools[].taints[]',
    pool({ taints: ['dedicated=data:NoSchedule'] }),
    /terraform/,
    'dedicated=data:NoSchedule',
  ],
  ['infrastructure.autoscaler', infrastructure({ autoscaler: false }), /terraform/],
  ['infrastructure.autoscaler.name', infrastructure({ autoscaler: { name: 'burst' } }), /terraform/, '"name": "burst"'],
  [
    'infrastructure.autoscaler.serverType',
    infrastructure({ autoscaler: { serverType: 'ccx23' } }),
    /terraform/,
    '"server_type": "ccx23"',
  ],
  ['infrastructure.autoscaler.min', infrastructure({ autoscaler: { min: 1 } }), /terraform/, '"min_nodes": 1'],
  ['infrastructure.autoscaler.max', infrastructure({ autoscaler: { max: 9 } }), /terraform/, '"max_nodes": 9'],
  ['infrastructure.loadBalancerType', infrastructure({ loadBalancerType: 'lb21' }), /terraform/, '"load_balancer_type": "lb21"'],
  [
    'infrastructure.firewall.kubernetesApiSources[]',
    infrastructure({ firewall: { kubernetesApiSources: ['198.51.100.0/24'] } }),
    /terraform/,
    '198.51.100.0/24',
  ],
  [
    'infrastructure.firewall.sshSources[]',
    infrastructure({ firewall: { sshSources: ['198.51.100.0/24'] } }),
    /terraform/,
    '198.51.100.0/24',
  ],
  [
    'infrastructure.ssh.publicKey',
    infrastructure({
      ssh: { publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE0wNm9CU1NWd3l0b2xQY0p3bWJ4c3RhbnRpYWxrZXk test' },
    }),
    /terraform/,
  ],
  [
    'infrastructure.ssh.additionalPublicKeys[]',
    infrastructure({
      ssh: { additionalPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE0wNm9CU1NWd3l0b2xQY0p3bWJ4c3RhbnRpYWxrZXk test'] },
    }),
    /terraform/,
  ],
  ['infrastructure.versions.k3s', infrastructure({ versions: { k3s: 'v1.35.3+k3s1' } }), /terraform/, 'v1.35.3+k3s1'],
  [
    'infrastructure.upgrades.kubernetes',
    infrastructure({ upgrades: { kubernetes: false } }),
    /terraform/,
    '"automatically_upgrade_kubernetes": false',
  ],
  ['infrastructure.upgrades.os', infrastructure({ upgrades: { os: false } }), /terraform/, '"automatically_upgrade_os": false'],
  [
    'infrastructure.upgrades.window.days[]',
    infrastructure({ upgrades: { window: { days: ['sunday'] } } }),
    /terraform/,
    'sunday',
  ],
  [
    'infrastructure.upgrades.window.startTime',
    infrastructure({ upgrades: { window: { startTime: '01:00' } } }),
    /terraform/,
    '01:00',
  ],
  [
    'infrastructure.upgrades.window.endTime',
    infrastructure({ upgrades: { window: { endTime: '04:45' } } }),
    /terraform/,
    '04:45',
  ],
  [
    'infrastructure.upgrades.window.timeZone',
    infrastructure({ upgrades: { window: { timeZone: 'Europe/Rome' } } }),
    /terraform/,
    'Europe/Rome',
  ],
  ['backup.endpoint', backup({ endpoint: 'https://hel1.your-objectstorage.com' }), /terraform/, 'hel1.your-objectstorage.com'],
  ['backup.region', backup({ region: 'hel1' }), /terraform/, 'hel1'],
  ['backup.bucket', backup({ bucket: 'plant' }), /terraform/, 'plant'],
  ['backup.prefix', backup({ prefix: 'plant-7' }), /terraform/, 'plant-7'],
  ['backup.accessKeyId.gitlabVariable', backup({ accessKeyId: { gitlabVariable: 'PLANT_KEY_ID' } }), /terraform/, 'PLANT_KEY_ID'],
  [
    'backup.secretAccessKey.gitlabVariable',
    backup({ secretAccessKey: { gitlabVariable: 'PLANT_KEY' } }),
    /terraform/,
    'PLANT_KEY',
  ],
  ['database.mysql.storageSizeGB', { database: { mysql: { storageSizeGB: 333 } } }, /perconaxtradbcluster/, 'storage: 333Gi'],
  ...amounts('database.mysql.resources', (resources) => ({ database: { mysql: { resources } } }), /perconaxtradbcluster/),
  ['database.backup.schedule[].name', schedule({ name: 'weekly' }), /perconaxtradbcluster/, 'name: weekly'],
  ['database.backup.schedule[].schedule', schedule({ schedule: '45 3 * * *' }), /perconaxtradbcluster/, '45 3 * * *'],
  ['database.backup.schedule[].keep', schedule({ keep: 33 }), /perconaxtradbcluster/, 'count: 33'],
  ['broker.kafka.storageSizeGB', { broker: { kafka: { storageSizeGB: 77 } } }, /kafkanodepool/, 'size: 77Gi'],
  ...amounts('broker.kafka.resources', (resources) => ({ broker: { kafka: { resources } } }), /kafkanodepool/),
  ['expectedLoad.devices', { expectedLoad: { devices: 50_000 } }, /deployment-distribution-service/, "value: '20'"],
  ['expectedLoad.messagesPerSecond', { expectedLoad: { messagesPerSecond: 3000 } }, /deployment-mad-service/, 'replicas: 3'],
];

/** Each amount of CPU and memory of a workload. */
function amounts(field: string, change: (resources: object) => Record<string, unknown>, expected: RegExp): Live[] {
  return ['requests', 'limits'].flatMap((what): Live[] => [
    [`${field}.${what}.cpu`, change({ [what]: { cpu: '777m' } }), expected, 'cpu: 777m'],
    [`${field}.${what}.memory`, change({ [what]: { memory: '2777Mi' } }), expected, 'memory: 2777Mi'],
  ]);
}

const waiver = (change: object) => ({ waivers: [{ rule: 'pod/root', reason: 'x', until: '2099-12-31', ...change }] });
const destroy = (change: object) => ({ allowDestroy: [{ object: 'hcloud_volume', reason: 'x', ...change }] });

/** Fields that the pipeline reads: they change the inventory, and nothing that is applied. */
const REVIEWED: [field: string, change: Record<string, unknown>, text: string][] = [
  ['waivers[].rule', waiver({ rule: 'pod/token' }), '"rule": "pod/token"'],
  ['waivers[].object', waiver({ object: 'Deployment a/b' }), '"object": "Deployment a/b"'],
  ['waivers[].reason', waiver({ reason: 'A trial.' }), '"reason": "A trial."'],
  ['waivers[].until', waiver({ until: '2098-01-31' }), '"until": "2098-01-31"'],
  ['allowDestroy[].object', destroy({ object: 'hcloud_server' }), '"object": "hcloud_server"'],
  ['allowDestroy[].reason', destroy({ reason: 'It is empty.' }), '"reason": "It is empty."'],
  ['deletionBudget', { deletionBudget: 7 }, '"deletionBudget": 7'],
];

/** Fields that change no file by their meaning. */
const SILENT = [/^gitlabProjectId$/, /^provider$/, /^acknowledge/];

const FIELDS = leaves(z.toJSONSchema(specification, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema);

const WITHOUT_CHANGE = render();
const WITH_BACKUP = render({ backup: BACKUP });

describe('every field', () => {
  it.each(LIVE)('%s changes the output', (field, change, expected, text) => {
    const before = field.startsWith('backup.') ? WITH_BACKUP : WITHOUT_CHANGE;
    const after = render(change);
    const changed = changedFiles(before, after).filter((path) => expected.test(path));
    expect(changed).not.toEqual([]);
    if (text) expect(changed.some((path) => after.get(path)?.includes(text) && !before.get(path)?.includes(text))).toBe(true);
  });

  it.each(REVIEWED)('%s changes the inventory, and nothing that is applied', (_, change, text) => {
    const after = render(change);
    expect(WITHOUT_CHANGE.get('inventory.json')).not.toContain(text);
    expect(after.get('inventory.json')).toContain(text);
    expect(changedFiles(WITHOUT_CHANGE, after)).toEqual([]);
  });

  it('of the specification is live or silent by its meaning', () => {
    const known = (field: string) =>
      [...LIVE, ...LIVE_SERVICE_FIELDS, ...REVIEWED].some(([live]) => live === field) ||
      SILENT.some((silent) => silent.test(field));
    expect(FIELDS.filter((field) => !known(field))).toEqual([]);
  });

  it.each([...LIVE, ...REVIEWED].map(([field]) => field).filter((field) => !field.startsWith('lifecycle')))(
    '%s is a field of the specification',
    (field) => {
      expect(FIELDS.some((one) => one === field || one.startsWith(`${field}.`) || one.startsWith(`${field}[`))).toBe(true);
    },
  );
});

/** Every switch the other way round, too. */
const SWITCHED: ProjectProps = {
  ...EVERYTHING,
  infrastructure: { ...EVERYTHING.infrastructure, agentPools: EVERYTHING.infrastructure?.agentPools?.slice(1) },
  broker: { ...EVERYTHING.broker, enabled: false },
  monitoring: { ...EVERYTHING.monitoring, enabled: false },
  m2mgate: Object.fromEntries(
    Object.entries(SERVICES).map(([key, { enabled }]) => {
      const said = EVERYTHING.m2mgate?.[key as keyof typeof SERVICES];
      return [key, enabled === 'always' ? said : { ...said, enabled: !enabled }];
    }),
  ),
};

describe('the project with every field set', () => {
  const { settings, issues } = resolve(SWITCHED);

  it('renders without an error', () => {
    expect(issues).toEqual([]);
    const { files } = synthesize(new M2MGateProject(SWITCHED));
    expect(files.size).toBeGreaterThan(30);
  });

  it.each(FIELDS.filter((field) => field !== 'provider'))('sets %s to something else than its default', (field) => {
    const path = field.replaceAll('[]', '.0').split('.');
    expect(valueAt(settings, path), field).not.toBeUndefined();
    expect(valueAt(SWITCHED, path)).not.toEqual(valueAt(environment(), path));
  });
});

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((one, key) => (one as Record<string, unknown> | undefined)?.[key], value);
}

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  $defs?: Record<string, Schema>;
}

/** Dotted paths of all leaf fields; `[]` stands for the items of a list. */
function leaves(schema: Schema, path = '', root: Schema = schema): string[] {
  if (schema.$ref) return leaves(root.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {}, path, root);
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, one]) => leaves(one, path ? `${path}.${key}` : key, root));
  if (schema.items) return leaves(schema.items, `${path}[]`, root);
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return options.length > 0 ? [...new Set(options.flatMap((one) => leaves(one, path, root)))] : [path];
}
