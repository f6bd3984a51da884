import { M2MGateProject } from '@m2mgate/blue';

export default new M2MGateProject({
  gitlabProjectId: 612,
  baseDomain: 'acme.m2mgate.cloud',
  nodeSize: 'large',
  infrastructure: {
    firewall: { kubernetesApiSources: ['203.0.113.0/24'], sshSources: ['203.0.113.0/24'] },
    upgrades: { window: { days: ['tuesday', 'thursday'], startTime: '02:00', endTime: '04:00', timeZone: 'Europe/Rome' } },
  },
  backup: { endpoint: 'https://nbg1.your-objectstorage.com', region: 'nbg1', bucket: 'acme-m2mgate-backup' },
  smtp: {
    host: 'smtp.acme.example',
    from: 'm2mgate@acme.example',
    username: 'm2mgate',
    password: { gitlabVariable: 'SMTP_PASSWORD' },
  },
  database: {
    mysql: { storageSizeGB: 200, resources: { requests: { cpu: '1', memory: '4Gi' }, limits: { memory: '8Gi' } } },
    backup: { schedule: [{ schedule: '15 2 * * *', keep: 14 }] },
  },
  broker: { kafka: { storageSizeGB: 50 } },
  monitoring: {
    grafana: { exposeDashboard: true },
    alertManager: { alertsMailList: 'ops@acme.example,on-call@acme.example', enableMSTeamsAlerts: true },
    loki: { storageSizeGB: 40 },
  },
  m2mgate: {
    cascade: { connectionType: { devices: 'TLS' } },
    portal: { urlSubdomain: 'portal', enableGoogleAPI: true },
    geocoderService: { enabled: false },
    vpngateService: { numberOfVPNs: 3 },
    licenseStatusService: { enabled: true, mailRecipients: ['licences@acme.example'] },
  },
});
