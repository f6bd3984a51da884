import type { ProjectProps } from '../../src/project/project-props';

const resources = { requests: { cpu: '333m', memory: '333Mi' }, limits: { cpu: '3', memory: '3Gi' } };
const service = { env: { LOG_LEVEL: 'debug', API_KEY: { gitlabVariable: 'CUSTOM_API_KEY' } }, resources, tagRef: '9.9.9' };
const off = { enabled: false, ...service };
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE0wNm9CU1NWd3l0b2xQY0p3bWJ4c3RhbnRpYWxrZXk test';

/** A project in which every field is something else than its default; only the provider has no other value. */
export const EVERY_FIELD: ProjectProps = {
  gitlabProjectId: 733,
  baseDomain: 'plant.example.org',
  provider: 'hetzner',
  slug: 'plant',
  lifecycle: 'hibernated',
  nodeSize: 'large',
  infrastructure: {
    location: 'hel1',
    controlPlane: { serverType: 'ccx13', count: 5 },
    agentPools: [
      {
        name: 'data',
        serverType: 'ccx33',
        count: 4,
        location: 'hel1',
        labels: { tier: 'data' },
        taints: ['dedicated=data:NoSchedule'],
      },
    ],
    autoscaler: { name: 'burst', serverType: 'ccx23', min: 1, max: 9 },
    loadBalancerType: 'lb21',
    firewall: { kubernetesApiSources: ['198.51.100.0/24'], sshSources: ['198.51.100.0/24'] },
    ssh: { publicKey: key, additionalPublicKeys: [key] },
    versions: { k3s: 'v1.35.3+k3s1' },
    upgrades: {
      kubernetes: false,
      os: false,
      window: { days: ['sunday'], startTime: '01:00', endTime: '04:45', timeZone: 'Europe/Rome' },
    },
  },
  auth: { enableInsideM2MAzureAD: false },
  broker: { enabled: false, kafka: { storageSizeGB: 77, resources } },
  database: {
    mysql: { storageSizeGB: 333, resources },
    backup: { schedule: [{ name: 'hourly', schedule: '5 * * * *', keep: 48 }] },
  },
  monitoring: {
    enabled: false,
    grafana: { exposeDashboard: true },
    alertManager: { alertsMailList: ['ops@plant.example.org'], enableMSTeamsAlerts: true },
    loki: { storageSizeGB: 44 },
  },
  m2mgate: {
    cascade: { connectionType: { devices: 'TLS' }, ...service },
    coreService: service,
    portal: { enableGoogleAPI: true, urlSubdomain: 'web', ...off },
    containerService: off,
    cryptoService: off,
    distributionService: off,
    dtoolsService: off,
    geocoderService: { enableGoogleAPI: true, ...off },
    madService: off,
    messageService: { enableEsendex: true, ...off },
    simInfoService: off,
    tenantService: off,
    vpngateService: { enablePPTP: true, numberOfVPNs: 5, ...off },
    licenseStatusService: { ...service, enabled: true, mailRecipients: ['licences@plant.example.org'] },
    placeholderService: { ...service, enabled: true, serviceKey: '8192' },
  },
  backup: {
    endpoint: 'https://hel1.your-objectstorage.com',
    region: 'hel1',
    bucket: 'plant-backup',
    prefix: 'plant-7',
    accessKeyId: { gitlabVariable: 'PLANT_KEY_ID' },
    secretAccessKey: { gitlabVariable: 'PLANT_KEY' },
  },
  acme: { email: 'ops@plant.example.org', staging: true },
  smtp: {
    host: 'smtp.plant.example.org',
    port: 465,
    from: 'm2mgate@plant.example.org',
    username: 'm2mgate',
    password: { gitlabVariable: 'PLANT_SMTP' },
  },
  acknowledge: [{ rule: 'acme/staging', field: 'acme.staging', reason: 'a test environment' }],
};
