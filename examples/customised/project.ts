import { M2MGateProject } from '@m2mgate/blue';
import * as kplus from 'cdk8s-plus-30';

const project = new M2MGateProject({
  gitlabProjectId: 733,
  baseDomain: 'plant.example.org',
  slug: 'plant',
  nodeSize: 'large',
  infrastructure: {
    location: 'fsn1',
    agentPools: [
      { name: 'agent', count: 4 },
      { name: 'files', serverType: 'cx43', count: 1, labels: { 'plant.example.org/role': 'files' } },
    ],
    autoscaler: { max: 3 },
    firewall: { kubernetesApiSources: ['203.0.113.0/24'], sshSources: ['203.0.113.7/32'] },
    upgrades: { window: { days: ['sunday'], startTime: '01:00', endTime: '04:30', timeZone: 'Europe/Rome' } },
  },
  auth: { enableInsideM2MAzureAD: false },
  broker: { kafka: { storageSizeGB: 200, resources: { requests: { cpu: '1', memory: '4Gi' }, limits: { memory: '4Gi' } } } },
  database: {
    mysql: { storageSizeGB: 500, resources: { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '10Gi' } } },
    backup: { schedule: [{ name: 'six-hourly', schedule: '0 */6 * * *', keep: 28 }] },
  },
  monitoring: {
    grafana: { exposeDashboard: true },
    alertManager: { alertsMailList: ['ops@plant.example.org'], enableMSTeamsAlerts: true },
    loki: { storageSizeGB: 40 },
  },
  m2mgate: {
    cascade: { connectionType: { devices: 'TLS' } },
    coreService: { env: { LOG_LEVEL: 'debug', LICENSE_TOKEN: { gitlabVariable: 'PLANT_LICENSE_TOKEN' } } },
    portal: { urlSubdomain: 'portal' },
    vpngateService: { numberOfVPNs: 5 },
    licenseStatusService: { enabled: true, mailRecipients: ['licences@plant.example.org'] },
  },
  expectedLoad: { devices: 30_000, messagesPerSecond: 1_200 },
  backup: { endpoint: 'https://hel1.your-objectstorage.com', region: 'hel1', bucket: 'plant-m2mgate-backup' },
  smtp: {
    host: 'smtp.plant.example.org',
    from: 'm2mgate@plant.example.org',
    username: 'm2mgate',
    password: { gitlabVariable: 'SMTP_PASSWORD' },
  },
});

// An object store for firmware, with a root password that only GitLab and the cluster know.
const root = project.addSecret('minio-root', {
  namespace: 'minio',
  data: { rootUser: { literal: 'plant' }, rootPassword: { gitlabVariable: 'MINIO_ROOT_PASSWORD' } },
});

project.addHelmRelease('minio', {
  repo: 'https://charts.min.io',
  chart: 'minio',
  version: '5.4.0',
  namespace: root.namespace,
  values: {
    mode: 'standalone',
    existingSecret: root.name,
    persistence: { storageClass: 'hcloud-volumes', size: '100Gi' },
    resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '1Gi' } },
    nodeSelector: { 'plant.example.org/role': 'files' },
    buckets: [{ name: 'firmware', policy: 'none', purge: false }],
    // The chart would make a user with a password that everybody knows.
    users: [],
  },
});

// Who may reach the object store.
project.addManifests('minio-network', { path: 'manifests', after: 'minio' });

// What the reporting tool of the plant has to know of the platform.
project.extend('service', (chart, { database, broker, auth, host, namespaces }) => {
  new kplus.ConfigMap(chart, 'reporting', {
    metadata: { name: 'reporting', namespace: namespaces.m2mgate },
    data: {
      DATABASE_URL: `jdbc:mysql://${database.host}:${database.port}/m2mgate_core`,
      KAFKA: broker?.bootstrapServers ?? '',
      ISSUER: auth.issuer,
      STORE_URL: `http://minio.${root.namespace}.svc:9000`,
      PORTAL_URL: `https://${host('portal')}`,
    },
  });
});

// The core service of the plant finishes long imports before it stops.
project.patch({ kind: 'Deployment', namespace: 'm2mgate', name: 'core-service' }, [
  { op: 'add', path: '/spec/template/spec/terminationGracePeriodSeconds', value: 120 },
]);

export default project;
