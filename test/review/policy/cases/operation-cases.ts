import { add, all, drop, remove, set } from '../change';
import type { TopicCases } from '../rule-cases';

const REGISTRY = 'Deployment kafka/schema-registry';
const BUDGET = 'PodDisruptionBudget kafka/schema-registry';
const MYSQL = 'PerconaXtraDBCluster mysql/mysql';
const KAFKA = 'Kafka kafka/broker';
const NODES = 'KafkaNodePool kafka/node';
const CASCADE = 'StatefulSet m2mgate/cascade';
const LOKI = 'HelmRelease plant/loki';
const CONFIG = 'spec.kafka.config';

const budget = (spec: object) =>
  add({
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: 'added', namespace: 'kafka' },
    spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'schema-registry' } }, ...spec },
  });
const ADDED = 'PodDisruptionBudget kafka/added';
const job = (spec: object) =>
  add({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'import', namespace: 'added' }, spec: { template: {}, ...spec } });

export const OPERATION_CASES: TopicCases = {
  'drain/blocked': {
    broken: [
      ['as many as there are', budget({ minAvailable: 2 }), ADDED, /^lets no pod go: 2 of 2 must be available$/],
      ['more than there are', budget({ minAvailable: 3 }), ADDED, /3 of 2/],
      ['a share that is rounded up', budget({ minAvailable: '51%' }), ADDED, /51% of 2/],
      ['all of them', budget({ minAvailable: '100%', selector: {} }), ADDED, /minAvailable is 100%/],
      ['none may go', budget({ maxUnavailable: 0 }), ADDED, /maxUnavailable is 0/],
      ['no share may go', budget({ maxUnavailable: '0%' }), ADDED, /maxUnavailable is 0/],
      [
        'a budget made for more replicas',
        all(set(REGISTRY, 'spec.replicas', 1), remove(BUDGET, 'spec.maxUnavailable'), set(BUDGET, 'spec.minAvailable', 1)),
        BUDGET,
        /1 of 1/,
      ],
      [
        'pods chosen by an expression',
        budget({
          minAvailable: 2,
          selector: { matchExpressions: [{ key: 'app.kubernetes.io/name', operator: 'In', values: ['schema-registry'] }] },
        }),
        ADDED,
        /2 of 2/,
      ],
      ['MySQL', set(MYSQL, 'spec.pxc.podDisruptionBudget', { minAvailable: 3 }), MYSQL, /3 of 3/],
      ['the proxy of MySQL', set(MYSQL, 'spec.haproxy.podDisruptionBudget', { maxUnavailable: 0 }), MYSQL, /maxUnavailable is 0/],
      ['Kafka', set(KAFKA, 'spec.kafka.template.podDisruptionBudget', { maxUnavailable: 0 }), KAFKA, /maxUnavailable is 0/],
      [
        'Keycloak, whose pods its operator makes',
        all(
          remove('PodDisruptionBudget keycloak/keycloak', 'spec.maxUnavailable'),
          set('PodDisruptionBudget keycloak/keycloak', 'spec.minAvailable', 2),
        ),
        'PodDisruptionBudget keycloak/keycloak',
        /2 of 2/,
      ],
    ],
    kept: [
      ['one of two', budget({ minAvailable: 1 })],
      ['half of two', budget({ minAvailable: '50%' })],
      ['pods that nobody knows here', budget({ minAvailable: 1, selector: { matchLabels: { app: 'unknown' } } })],
      ['one of every node', budget({ maxUnavailable: 1 })],
    ],
  },
  'drain/unprotected': {
    broken: [
      ['no budget', drop(BUDGET), REGISTRY, /^has 2 replicas and no disruption budget$/],
      [
        'a budget for others',
        set(BUDGET, 'spec.selector.matchLabels["app.kubernetes.io/name"]', 'other'),
        REGISTRY,
        /no disruption budget/,
      ],
      ['a budget in another namespace', set(BUDGET, 'metadata.namespace', 'mysql'), REGISTRY, /no disruption budget/],
      ['a second replica', set(CASCADE, 'spec.replicas', 3), CASCADE, /has 3 replicas/],
    ],
    kept: [
      ['a single pod', all(set(REGISTRY, 'spec.replicas', 1), drop(BUDGET))],
      ['a budget for all pods of the namespace', set(BUDGET, 'spec.selector', {})],
    ],
  },
  'job/repeats': {
    broken: [
      ['a job that goes away', job({ ttlSecondsAfterFinished: 3600 }), 'Job added/import', /made again by Flux/],
      ['a job that goes away at once', job({ ttlSecondsAfterFinished: 0 }), 'Job added/import', /made again by Flux/],
    ],
    kept: [
      ['a job that stays', job({})],
      [
        'a job of a chart',
        set(LOKI, 'spec.values.extraObjects[1]', {
          apiVersion: 'batch/v1',
          kind: 'Job',
          metadata: { name: 'a' },
          spec: { ttlSecondsAfterFinished: 60 },
        }),
      ],
    ],
  },
  'database/safe': {
    broken: [
      ['two nodes', set(MYSQL, 'spec.pxc.size', 2), MYSQL, /runs 2 nodes/],
      ['an even number', set(MYSQL, 'spec.pxc.size', 4), MYSQL, /runs 4 nodes/],
      ['one node', set(MYSQL, 'spec.pxc.size', 1), MYSQL, /runs 1 node/],
      ['a check that is off', set(MYSQL, 'spec.unsafeFlags', { pxcSize: true }), MYSQL, /unsafeFlags\.pxcSize/],
      ['no encryption', set(MYSQL, 'spec.tls.enabled', false), MYSQL, /unencrypted/],
      ['upgrades by the operator', set(MYSQL, 'spec.upgradeOptions.apply', 'Recommended'), MYSQL, /upgraded by its operator/],
      ['upgrades by default', remove(MYSQL, 'spec.upgradeOptions'), MYSQL, /upgraded by its operator/],
    ],
    kept: [
      ['five nodes', set(MYSQL, 'spec.pxc.size', 5)],
      ['another word for no upgrades', set(MYSQL, 'spec.upgradeOptions.apply', 'Never')],
      ['flags that are off', set(MYSQL, 'spec.unsafeFlags', { pxcSize: false })],
    ],
  },
  'broker/safe': {
    broken: [
      ['two copies', set(KAFKA, `${CONFIG}["default.replication.factor"]`, 2), KAFKA, /keeps new topics 2 times/],
      ['one acknowledgement', set(KAFKA, `${CONFIG}["min.insync.replicas"]`, 1), KAFKA, /only one broker has/],
      ['the default of Kafka', remove(KAFKA, CONFIG), KAFKA, /keeps new topics 1 times/],
      [
        'all acknowledgements',
        set(KAFKA, `${CONFIG}["min.insync.replicas"]`, '3'),
        KAFKA,
        /accepts no message while one broker is away/,
      ],
      ['fewer brokers than copies', set(NODES, 'spec.replicas', 1), KAFKA, /wants 3 copies on 1 brokers/],
      ['no volume', set(NODES, 'spec.storage', { type: 'ephemeral' }), NODES, /as long as its pods live/],
      [
        'one of several without volume',
        set(NODES, 'spec.storage.volumes[1]', { id: 1, type: 'ephemeral' }),
        NODES,
        /as long as its pods live/,
      ],
    ],
    kept: [
      ['more brokers', set(NODES, 'spec.replicas', 5)],
      [
        'numbers as texts',
        all(set(KAFKA, `${CONFIG}["default.replication.factor"]`, '3'), set(KAFKA, `${CONFIG}["min.insync.replicas"]`, '2')),
      ],
    ],
  },
};
