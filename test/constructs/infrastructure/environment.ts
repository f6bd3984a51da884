import { REALMS } from '../../../src/catalog/realms';
import type { InfrastructureEnvironment } from '../../../src/constructs/infrastructure/infrastructure-environment';

/** The environment of a project that says nothing but its domain, as the specification resolves it. */
export const TYPICAL: InfrastructureEnvironment = {
  slug: 'example-m2mgate-cloud',
  baseDomain: 'example.m2mgate.cloud',
  lifecycle: 'active',
  auth: { enableInsideM2MAzureAD: true },
  infrastructure: {
    location: 'nbg1',
    controlPlane: { serverType: 'cx33', count: 3 },
    agentPools: [{ name: 'agent', serverType: 'cx43', count: 3, location: 'nbg1', labels: {}, taints: [] }],
    autoscaler: { name: 'autoscaled-agent', serverType: 'cx43', min: 0, max: 5 },
    loadBalancerType: 'lb11',
    firewall: { kubernetesApiSources: [], sshSources: [] },
    ssh: { additionalPublicKeys: [] },
    versions: {},
    upgrades: {
      kubernetes: true,
      os: true,
      window: {
        days: ['monday', 'tuesday', 'wednesday', 'thursday'],
        startTime: '00:00',
        endTime: '02:30',
        timeZone: 'Europe/Berlin',
      },
    },
  },
  vpngate: true,
  realms: REALMS,
};

/** An environment that uses every option. */
export const CUSTOMISED: InfrastructureEnvironment = {
  ...TYPICAL,
  infrastructure: {
    ...TYPICAL.infrastructure,
    agentPools: [
      ...TYPICAL.infrastructure.agentPools,
      {
        name: 'batch',
        serverType: 'cx53',
        count: 2,
        location: 'fsn1',
        labels: { 'example.com/workload': 'batch' },
        taints: ['batch=only:NoSchedule'],
      },
    ],
    autoscaler: false,
    firewall: { kubernetesApiSources: ['198.51.100.0/24'], sshSources: ['203.0.113.7/32', '2001:db8::/32'] },
    ssh: {
      publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFakeKeyOfThePipelineForTestsOnly0000000000 pipeline',
      additionalPublicKeys: [
        'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFakeKeyOfAnAdministratorForTests000000000 "Zoë" ${HOME} %{if} $${x} ${TfToken[TOKEN.0]} C:\\keys',
      ],
    },
    versions: { k3s: 'v1.36.3+k3s1' },
    upgrades: { ...TYPICAL.infrastructure.upgrades, kubernetes: false, os: false },
  },
  backup: {
    endpoint: 'https://nbg1.your-objectstorage.com',
    region: 'nbg1',
    bucket: 'example-backups',
    prefix: 'example-m2mgate-cloud',
    accessKeyId: { gitlabVariable: 'BACKUP_S3_ACCESS_KEY_ID' },
    secretAccessKey: { gitlabVariable: 'BACKUP_S3_SECRET_ACCESS_KEY' },
  },
};
