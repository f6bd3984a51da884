import type { RuleId } from '../../../src/project/check/rules';
import { QUIET } from '../examples';

interface Example {
  /** Where the rule must speak. */
  readonly field: string;
  readonly props: unknown;
}

const project = (field: string, props: object): Example => ({ field, props: { ...QUIET, ...props } });
const infrastructure = (field: string, fields: object) => project(`infrastructure.${field}`, { infrastructure: fields });
const service = (field: string, fields: object) => project(`m2mgate.${field}`, { m2mgate: fields });
const pool = { name: 'agent', count: 3 };
const CLIENT = { clientId: 'app', redirectUris: ['https://app.example.org/*'] };
const client = (field: string, ...clients: object[]) => project(`auth.clients${field}`, { auth: { clients } });
const smtp = { host: 'smtp.example.com', from: 'blue@example.com' };

/** For every rule about the props: projects that break it, and the field that is named. Other rules have tests elsewhere. */
export const EXAMPLES: Partial<Readonly<Record<RuleId, readonly Example[]>>> = {
  'field/unknown': [project('brokr', { brokr: {} })],
  'field/required': [
    { field: 'baseDomain', props: { gitlabProjectId: 1 } },
    infrastructure('agentPools[0].count', { agentPools: [{ name: 'a' }] }),
  ],
  'field/empty': [project('broker', { broker: null })],
  'field/type': [project('slug', { slug: 7 })],
  'number/whole': [project('gitlabProjectId', { gitlabProjectId: 1.5 })],
  'number/range': [
    project('gitlabProjectId', { gitlabProjectId: 0 }),
    project('broker.kafka.storageSizeGB', { broker: { kafka: { storageSizeGB: 9 } } }),
  ],
  'choice/unknown': [project('provider', { provider: 'aws' }), project('lifecycle', { lifecycle: 'deleted' })],
  'text/empty': [service('placeholderService.serviceKey', { placeholderService: { enabled: true, serviceKey: '' } })],
  'list/empty': [infrastructure('agentPools', { agentPools: [] })],
  'list/duplicate': [
    infrastructure('firewall.sshSources[1]', { firewall: { sshSources: ['203.0.113.0/24', '203.0.113.0/24'] } }),
    project('monitoring.alertManager.alertsMailList[2]', {
      smtp,
      monitoring: { alertManager: { alertsMailList: ['a@b.de', 'c@d.de', 'a@b.de'] } },
    }),
  ],
  'secret/inline': [
    service('coreService.env.DB_PASSWORD', { coreService: { env: { DB_PASSWORD: 'hunter2' } } }),
    project('smtp.password', { smtp: { ...smtp, username: 'blue', password: 'hunter2' } }),
    project('slug', { slug: 'ghp_CANARYCANARY' }),
    infrastructure('ssh.publicKey', { ssh: { publicKey: '-----BEGIN OPENSSH PRIVATE KEY-----\nCANARY' } }),
  ],
  'secret/variable-name': [
    service('coreService.env.A.gitlabVariable', { coreService: { env: { A: { gitlabVariable: 'not a name' } } } }),
  ],
  'host/format': [project('baseDomain', { baseDomain: 'localhost' })],
  'name/format': [project('slug', { slug: 'My Slug' }), project('slug', { slug: 'a'.repeat(41) })],
  'mail/format': [project('acme.email', { acme: { email: 'ops' } })],
  'url/format': [project('backup.endpoint', { backup: { ...QUIET.backup, endpoint: 'http://example.com' } })],
  'cidr/format': [infrastructure('firewall.kubernetesApiSources[0]', { firewall: { kubernetesApiSources: ['203.0.113.7'] } })],
  'cron/format': [
    project('database.backup.schedule[0].schedule', { database: { backup: { schedule: [{ schedule: 'daily' }] } } }),
  ],
  'date/format': [
    project('waivers[0].until', { waivers: [{ rule: 'image/pinned', reason: 'x', until: '31.1.2027' }] }),
    project('waivers[0].until', { waivers: [{ rule: 'image/pinned', reason: 'x', until: '2027-02-30' }] }),
  ],
  'time/format': [infrastructure('upgrades.window.startTime', { upgrades: { window: { startTime: '2:00' } } })],
  'time-zone/unknown': [infrastructure('upgrades.window.timeZone', { upgrades: { window: { timeZone: 'Berlin' } } })],
  'quantity/format': [
    project('broker.kafka.resources.limits.memory', { broker: { kafka: { resources: { limits: { memory: '2GB' } } } } }),
  ],
  'env/name': [service('coreService.env["1A"]', { coreService: { env: { '1A': 'x' } } })],
  'label/format': [infrastructure('agentPools[0].labels.a', { agentPools: [{ ...pool, labels: { a: 'b c' } }] })],
  'taint/format': [infrastructure('agentPools[0].taints[0]', { agentPools: [{ ...pool, taints: ['dedicated'] }] })],
  'image/tag': [service('coreService.tagRef', { coreService: { tagRef: 'registry.example.com/core:5' } })],
  'ssh/public-key': [infrastructure('ssh.additionalPublicKeys[0]', { ssh: { additionalPublicKeys: ['AAAA'] } })],
  'version/k3s': [infrastructure('versions.k3s', { versions: { k3s: '1.35' } })],
  's3/region': [project('backup.region', { backup: { ...QUIET.backup, region: 'Nuremberg' } })],
  's3/bucket': [project('backup.bucket', { backup: { ...QUIET.backup, bucket: 'My_Bucket' } })],
  's3/prefix': [project('backup.prefix', { backup: { ...QUIET.backup, prefix: '/a/' } })],

  'slug/too-long': [project('slug', { baseDomain: 'a-very-long-name-of-a-customer.m2mgate.example.com' })],
  'control-plane/even': [infrastructure('controlPlane.count', { controlPlane: { count: 2 } })],
  'pool/duplicate-name': [
    infrastructure('agentPools[1].name', { agentPools: [pool, pool] }),
    infrastructure('autoscaler.name', { autoscaler: { name: 'agent' } }),
    infrastructure('agentPools[0].name', { agentPools: [{ ...pool, name: 'control-plane' }] }),
  ],
  'pool/name-too-long': [
    project('infrastructure.agentPools[0].name', {
      slug: 'a'.repeat(40),
      infrastructure: { agentPools: [{ ...pool, name: 'b'.repeat(19) }] },
    }),
    project('infrastructure.autoscaler.name', { slug: 'a'.repeat(30) }),
  ],
  'pool/too-many-servers': [infrastructure('agentPools[0].count', { agentPools: [{ ...pool, count: 11 }] })],
  'autoscaler/range': [infrastructure('autoscaler.min', { autoscaler: { min: 6 } })],
  'server-type/unknown': [
    infrastructure('controlPlane.serverType', { controlPlane: { serverType: 'cx32' } }),
    infrastructure('agentPools[0].serverType', { agentPools: [{ ...pool, serverType: 'cx32' }] }),
    infrastructure('autoscaler.serverType', { autoscaler: { serverType: 'cx32' } }),
  ],
  'load-balancer/type': [infrastructure('loadBalancerType', { loadBalancerType: 'small' })],
  'location/unknown': [
    infrastructure('location', { location: 'muc1' }),
    infrastructure('agentPools[0].location', { agentPools: [{ ...pool, location: 'muc1' }] }),
  ],
  'location/zone': [infrastructure('agentPools[1].location', { agentPools: [pool, { ...pool, name: 'us', location: 'ash' }] })],
  'firewall/open': [infrastructure('firewall.kubernetesApiSources[0]', { firewall: { kubernetesApiSources: ['0.0.0.0/0'] } })],
  'window/order': [infrastructure('upgrades.window', { upgrades: { window: { startTime: '22:00', endTime: '02:00' } } })],

  'settings/disabled': [
    project('monitoring', { monitoring: { enabled: false, alertManager: { enableMSTeamsAlerts: true } } }),
    service('vpngateService', { vpngateService: { enabled: false, enablePPTP: true } }),
  ],
  'resources/request-above-limit': [
    project('database.mysql.resources', {
      database: { mysql: { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } } },
    }),
  ],
  'service/needs-broker': [project('m2mgate.madService', { broker: { enabled: false } })],
  'backup/no-target': [{ field: 'backup', props: { ...QUIET, backup: undefined } }],
  'monitoring/no-receiver': [project('monitoring.alertManager.alertsMailList', { monitoring: {} })],
  'schedule/duplicate-name': [
    project('database.backup.schedule[1].name', {
      database: { backup: { schedule: [{ schedule: '0 1 * * *' }, { schedule: '0 1 * * *' }] } },
    }),
  ],
  'subdomain/taken': [service('portal.urlSubdomain', { portal: { urlSubdomain: 'grafana' } })],
  'vpngate/no-vpn': [service('vpngateService.numberOfVPNs', { vpngateService: { numberOfVPNs: 0 } })],
  'vpngate/too-many-ports': [service('vpngateService.numberOfVPNs', { vpngateService: { numberOfVPNs: 5, enablePPTP: true } })],
  'vpngate/pptp': [service('vpngateService.enablePPTP', { vpngateService: { enablePPTP: true } })],
  'license-status/no-recipients': [service('licenseStatusService.mailRecipients', { licenseStatusService: { enabled: true } })],
  'client/reserved': [client('[0].clientId', { ...CLIENT, clientId: 'portal' })],
  'client/duplicate-id': [client('[1].clientId', CLIENT, CLIENT)],
  'client/redirect-uri': [
    'http://app.example.org/',
    'https://app.example.org',
    'https://app.example.org*',
    'https://*.example.org/',
    'https://app.example.org/#top',
    'https://app.example.org/${HOME}',
    'app:/callback',
  ].map((uri) => client('[0].redirectUris[0]', { ...CLIENT, redirectUris: [uri] })),
  'client/public-secret': [
    client('[0]', { ...CLIENT, secret: { gitlabVariable: 'A' } }),
    client('[0]', { ...CLIENT, serviceAccount: {} }),
  ],
  'client/no-use': [client('[0]', { clientId: 'app' })],
  'smtp/credentials': [
    project('smtp', { smtp: { ...smtp, username: 'blue' } }),
    project('smtp', { smtp: { ...smtp, password: { gitlabVariable: 'A' } } }),
  ],
  'mail/no-smtp': [
    project('monitoring.alertManager.alertsMailList', { monitoring: { alertManager: { alertsMailList: 'a@b.de' } } }),
    service('licenseStatusService.mailRecipients', { licenseStatusService: { enabled: true, mailRecipients: ['a@b.de'] } }),
  ],
  'load/beyond-measured': [
    project('expectedLoad.devices', { expectedLoad: { devices: 50_001 } }),
    project('expectedLoad.messagesPerSecond', { expectedLoad: { messagesPerSecond: 1341 } }),
  ],
  'load/not-carried': [
    project('expectedLoad.messagesPerSecond', {
      expectedLoad: { messagesPerSecond: 1 },
      m2mgate: { madService: { enabled: false } },
    }),
  ],
  'acme/staging': [project('acme.staging', { acme: { staging: true } })],

  'acknowledge/unknown-rule': [project('acknowledge[0].rule', { acknowledge: [{ rule: 'acme/stagin', reason: 'x' }] })],
  'acknowledge/error': [project('acknowledge[0].rule', { acknowledge: [{ rule: 'secret/inline', reason: 'x' }] })],
  'acknowledge/unused': [project('acknowledge[0]', { acknowledge: [{ rule: 'acme/staging', reason: 'x' }] })],

  'waiver/unknown-rule': [
    project('waivers[0].rule', { waivers: [{ rule: 'image/pined', reason: 'x', until: '2027-01-31' }] }),
    project('waivers[0].rule', { waivers: [{ rule: 'acme/staging', reason: 'x', until: '2027-01-31' }] }),
  ],
};
