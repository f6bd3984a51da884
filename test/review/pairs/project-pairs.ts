import type { Pair } from './pair';

const ALLOW_BROKER = [
  'Kafka kafka/broker',
  'KafkaNodePool kafka/node',
  'HelmRelease example-m2mgate-cloud/strimzi-kafka-operator',
  'Kustomization',
].map((object) => ({ object, reason: 'the devices are read by another environment' }));
const NO_BROKER = { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } };

/** What people do in project.ts. */
export const PROJECT_PAIRS: readonly Pair[] = [
  { name: 'a first deployment', before: 'nothing', verdict: 'safe', dangers: [] },
  { name: 'nothing', verdict: 'no-change', dangers: [] },
  {
    name: 'a newer version of one service',
    after: { props: { m2mgate: { coreService: { tagRef: '5.14.0' } } } },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'a variable for a service',
    after: { props: { m2mgate: { portal: { env: { THEME: 'dark' } } } } },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'a secret for a service',
    after: { props: { m2mgate: { coreService: { env: { SMTP_PASSWORD: { gitlabVariable: 'SMTP_PASSWORD' } } } } } },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'another GitLab variable for the secret of a service',
    before: { props: { m2mgate: { coreService: { env: { LICENCE_TOKEN: { gitlabVariable: 'LICENCE_OLD' } } } } } },
    after: { props: { m2mgate: { coreService: { env: { LICENCE_TOKEN: { gitlabVariable: 'LICENCE_NEW' } } } } } },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'more memory for MySQL',
    after: {
      props: { database: { mysql: { resources: { requests: { cpu: 1, memory: '4Gi' }, limits: { memory: '6Gi' } } } } },
    },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'more storage for MySQL',
    after: { props: { database: { mysql: { storageSizeGB: 200 } } } },
    verdict: 'safe',
    dangers: [],
  },
  {
    name: 'less storage for MySQL',
    after: { props: { database: { mysql: { storageSizeGB: 50 } } } },
    verdict: 'blocked',
    dangers: ['volume/shrunk'],
  },
  {
    name: 'less storage for MySQL, and the project allows it',
    after: {
      props: {
        database: { mysql: { storageSizeGB: 50 } },
        allowDestroy: [{ object: 'PerconaXtraDBCluster mysql/mysql', reason: 'restored from a backup' }],
      },
    },
    verdict: 'data-loss',
    dangers: ['volume/shrunk'],
  },
  {
    name: 'less storage for Kafka',
    before: { props: { broker: { enabled: true, kafka: { storageSizeGB: 30 } } } },
    verdict: 'blocked',
    dangers: ['volume/shrunk'],
  },
  {
    name: 'less storage for logs',
    before: { props: { monitoring: { loki: { storageSizeGB: 30 } } } },
    verdict: 'blocked',
    dangers: ['volume/shrunk'],
  },
  {
    name: 'the broker off',
    after: { props: NO_BROKER },
    verdict: 'blocked',
    dangers: [
      'deletion/budget',
      'stateful/deleted',
      'operator/removed',
      'layer/removed',
      'address/host',
      'stateful/abandoned',
      'chart/removed',
      'workload/deleted',
    ],
  },
  {
    name: 'the broker off, and the project allows it',
    after: { props: { ...NO_BROKER, allowDestroy: ALLOW_BROKER, deletionBudget: 60 } },
    verdict: 'data-loss',
    dangers: [
      'stateful/deleted',
      'operator/removed',
      'layer/removed',
      'address/host',
      'stateful/abandoned',
      'chart/removed',
      'workload/deleted',
    ],
  },
  { name: 'the broker on', before: { props: NO_BROKER }, verdict: 'restarts', dangers: [] },
  {
    name: 'monitoring off',
    after: { props: { monitoring: { enabled: false } } },
    verdict: 'blocked',
    dangers: ['deletion/budget', 'stateful/deleted', 'operator/removed', 'layer/removed', 'stateful/abandoned', 'chart/removed'],
  },
  {
    name: 'a service off that keeps nothing',
    after: { props: { m2mgate: { geocoderService: { enabled: false } } } },
    verdict: 'restarts',
    dangers: ['workload/deleted'],
  },
  {
    name: 'a service off that has a volume, which Flux keeps',
    after: { props: { m2mgate: { distributionService: { enabled: false } } } },
    verdict: 'restarts',
    dangers: ['stateful/abandoned', 'workload/deleted'],
  },
  {
    name: 'fewer VPNs',
    after: { props: { m2mgate: { vpngateService: { numberOfVPNs: 1 } } } },
    verdict: 'restarts',
    dangers: ['workload/deleted'],
  },
  {
    name: 'another address of the portal',
    after: { props: { m2mgate: { portal: { urlSubdomain: 'www' } } } },
    verdict: 'data-loss',
    dangers: ['address/host'],
  },
  {
    name: 'Grafana for everybody',
    after: { props: { monitoring: { grafana: { exposeDashboard: true } } } },
    verdict: 'restarts',
    dangers: [],
  },
  {
    name: 'no backup schedule',
    after: { props: { database: { backup: { schedule: [] } } } },
    verdict: 'data-loss',
    dangers: ['backup/stopped'],
  },
  {
    name: 'fewer backups kept',
    before: { props: { database: { backup: { schedule: [{ name: 'daily', schedule: '0 2 * * *', keep: 14 }] } } } },
    after: { props: { database: { backup: { schedule: [{ name: 'daily', schedule: '0 2 * * *', keep: 3 }] } } } },
    verdict: 'data-loss',
    dangers: ['backup/retention'],
  },
  {
    name: 'backups to another bucket',
    after: {
      props: { backup: { endpoint: 'https://fsn1.your-objectstorage.com', region: 'fsn1', bucket: 'other-backup' } },
    },
    verdict: 'restarts',
    dangers: ['backup/target'],
  },
  {
    name: 'a client of the realm less',
    before: {
      props: { auth: { clients: [{ clientId: 'shop-floor', redirectUris: ['https://floor.example.org/callback'] }] } },
    },
    verdict: 'restarts',
    dangers: ['realm/removed'],
  },
  {
    name: 'larger servers, without a plan',
    after: { props: { nodeSize: 'large' } },
    verdict: 'restarts',
    dangers: ['terraform/unplanned'],
  },
  {
    name: 'fewer servers, without a plan',
    before: { props: { infrastructure: { agentPools: [{ name: 'agent', count: 5 }] } } },
    verdict: 'data-loss',
    dangers: ['terraform/unplanned'],
  },
  { name: 'the environment hibernates', after: { props: { lifecycle: 'hibernated' } }, verdict: 'safe', dangers: [] },
  {
    name: 'the environment is taken down',
    after: { props: { lifecycle: 'destroying' } },
    verdict: 'data-loss',
    dangers: ['project/destroying'],
  },
  {
    name: 'another slug',
    after: { props: { slug: 'other-name' } },
    verdict: 'blocked',
    dangers: [
      'project/other',
      'layer/unapplied',
      'deletion/budget',
      'stateful/deleted',
      'operator/removed',
      'layer/removed',
      'address/lost',
      'backup/target',
      'chart/removed',
    ],
  },
  {
    name: 'another base domain under the same slug',
    after: { props: { baseDomain: 'plant.example.org', slug: 'example-m2mgate-cloud' } },
    verdict: 'blocked',
    dangers: ['certificate/authority', 'address/host'],
  },
  {
    name: 'a chart of the project goes',
    before: {
      add: (project) =>
        project.addHelmRelease('minio', {
          repo: 'https://charts.example.org',
          chart: 'minio',
          version: '5.4.0',
          namespace: 'minio',
          values: { persistence: { enabled: true, size: '50Gi' } },
        }),
    },
    verdict: 'blocked',
    dangers: ['stateful/deleted', 'layer/removed', 'stateful/abandoned'],
  },
  {
    name: 'a chart of the project goes to a new major version',
    before: {
      add: (project) =>
        project.addHelmRelease('minio', {
          repo: 'https://charts.example.org',
          chart: 'minio',
          version: '5.4.0',
          namespace: 'minio',
        }),
    },
    after: {
      add: (project) =>
        project.addHelmRelease('minio', {
          repo: 'https://charts.example.org',
          chart: 'minio',
          version: '6.0.1',
          namespace: 'minio',
        }),
    },
    verdict: 'restarts',
    dangers: ['chart/major'],
  },
];
