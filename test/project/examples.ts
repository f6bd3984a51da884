import type { ProjectProps } from '../../src/project/project-props';

/** The least that a project must say. */
export const MINIMAL: ProjectProps = { gitlabProjectId: 570, baseDomain: 'example.m2mgate.cloud' };

/** The least that makes no warning either. */
export const QUIET: ProjectProps = {
  ...MINIMAL,
  backup: { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'example-backup' },
  monitoring: { alertManager: { enableMSTeamsAlerts: true } },
};

const resources = { requests: { cpu: '250m', memory: '512Mi' }, limits: { cpu: 1.5, memory: '2Gi' } };
const service = {
  env: { LOG_LEVEL: 'debug', RETRIES: 3, STRICT: true, SMTP_PASSWORD: { gitlabVariable: 'SMTP_PASSWORD' } },
  resources,
  tagRef: '5.13.0',
};
const PUBLIC_KEY = `ssh-ed25519 ${'A'.repeat(68)} ops@example.com`;

/** Every field there is, with a value that is not its default. */
export const EVERYTHING: ProjectProps = {
  gitlabProjectId: 733,
  baseDomain: 'plant.example.org',
  provider: 'hetzner',
  slug: 'plant',
  lifecycle: 'hibernated',
  nodeSize: 'large',
  infrastructure: {
    location: 'hel1',
    controlPlane: { serverType: 'cx43', count: 5 },
    agentPools: [
      { name: 'agent', count: 4 },
      {
        name: 'kafka',
        serverType: 'ccx33',
        count: 5,
        location: 'fsn1',
        labels: { 'example.com/role': 'kafka' },
        taints: ['dedicated=kafka:NoSchedule'],
      },
    ],
    autoscaler: { name: 'burst', serverType: 'cx53', min: 1, max: 8 },
    loadBalancerType: 'lb21',
    firewall: { kubernetesApiSources: ['203.0.113.0/24'], sshSources: ['2001:db8::/32'] },
    ssh: { publicKey: PUBLIC_KEY, additionalPublicKeys: [PUBLIC_KEY] },
    versions: { k3s: 'v1.35.3+k3s1' },
    upgrades: {
      kubernetes: false,
      os: false,
      window: { days: ['saturday'], startTime: '03:00', endTime: '05:00', timeZone: 'UTC' },
    },
  },
  auth: {
    enableInsideM2MAzureAD: false,
    clients: [
      {
        clientId: 'fleet-app',
        access: 'confidential',
        redirectUris: ['https://fleet.plant.example.org/*'],
        secret: { gitlabVariable: 'FLEET_APP_SECRET' },
        serviceAccount: { roles: ['viewer'] },
      },
      { clientId: 'shop-floor', redirectUris: ['https://floor.plant.example.org/callback'] },
    ],
    adminSources: ['203.0.113.0/24'],
    loginTheme: 'plant',
  },
  broker: { enabled: true, kafka: { storageSizeGB: 200, resources } },
  database: {
    mysql: { storageSizeGB: 500, resources },
    backup: { schedule: [{ name: 'six-hourly', schedule: '0 */6 * * *', keep: 28 }, { schedule: '0 3 * * SUN' }] },
  },
  monitoring: {
    enabled: true,
    grafana: { exposeDashboard: true },
    alertManager: {
      alertsMailList: 'ops@plant.example.org, oncall@plant.example.org',
      enableMSTeamsAlerts: true,
      quietHours: { startTime: '21:30', endTime: '06:00', weekends: false, timeZone: 'UTC' },
      deadMansSwitch: { gitlabVariable: 'PLANT_HEARTBEAT_URL' },
    },
    prometheus: { retentionDays: 30, storageSizeGB: 60 },
    loki: { storageSizeGB: 40, retentionDays: 28 },
  },
  m2mgate: {
    cascade: { connectionType: { devices: 'TLS' }, ...service },
    coreService: service,
    portal: { enabled: true, enableGoogleAPI: true, urlSubdomain: 'portal', ...service },
    containerService: { enabled: true, ...service },
    cryptoService: { enabled: true, ...service },
    distributionService: { enabled: true, ...service },
    dtoolsService: { enabled: true, ...service },
    geocoderService: { enabled: true, enableGoogleAPI: true, ...service },
    madService: { enabled: true, ...service },
    messageService: { enabled: true, enableEsendex: true, ...service },
    simInfoService: { enabled: true, ...service },
    tenantService: { enabled: true, ...service },
    vpngateService: { enabled: true, enablePPTP: true, numberOfVPNs: 5, ...service },
    licenseStatusService: { enabled: true, mailRecipients: ['licences@plant.example.org'], ...service },
    placeholderService: { enabled: true, serviceKey: '8192', ...service },
  },
  expectedLoad: { devices: 20_000, messagesPerSecond: 900 },
  backup: {
    endpoint: 'https://fsn1.your-objectstorage.com',
    region: 'fsn1',
    bucket: 'plant-backup',
    prefix: 'plant/production',
    accessKeyId: { gitlabVariable: 'PLANT_KEY_ID' },
    secretAccessKey: { gitlabVariable: 'PLANT_KEY' },
  },
  acme: { email: 'ops@plant.example.org', staging: true },
  smtp: {
    host: 'smtp.example.org',
    port: 465,
    from: 'blue@plant.example.org',
    username: 'blue',
    password: { gitlabVariable: 'SMTP_PASSWORD' },
  },
  acknowledge: [{ rule: 'acme/staging', field: 'acme.staging', reason: 'A trial installation.' }],
  waivers: [
    { rule: 'image/pinned', object: 'Deployment m2mgate/portal', reason: 'A preview for the customer.', until: '2099-12-31' },
  ],
  allowDestroy: [{ object: 'hcloud_volume', reason: 'The trial data is not needed.' }],
  deletionBudget: 50,
};
