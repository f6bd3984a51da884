import { Construct } from 'constructs';
import { parseMemory } from '../../base/quantity';
import type { ResourceRequirements } from '../../base/resources-spec';
import { KAFKA_VERSION } from '../../catalog/kafka';
import { NAMESPACES } from '../../catalog/namespaces';
import { STORAGE_CLASSES } from '../../catalog/storage-classes';
import { KAFKA } from '../../imports/crds/kafka.strimzi.io/kafka';
import { KAFKA_NODE_POOL } from '../../imports/crds/kafka.strimzi.io/kafka-node-pool';
import { completeResources } from '../kubernetes/complete-resources';
import { CustomResource } from '../kubernetes/custom-resource';
import type { NetworkPeer } from '../kubernetes/network-policy';
import type { BrokerSettings } from './broker-spec';
import { KAFKA_CLUSTER, KAFKA_ENDPOINT } from './kafka-endpoint';

export interface KafkaClusterProps {
  readonly kafka: BrokerSettings['kafka'];
  /** Who reads and writes. The operator's pods are admitted by itself. */
  readonly clients: readonly NetworkPeer[];
  /** Whether Prometheus watches the cluster. */
  readonly monitoring: boolean;
}

const POOL = 'node';
const NODES = 3;
const STRIMZI_CLUSTER = 'strimzi.io/cluster';

/** Fits beside everything else on 16 GB agents; half of it is heap, the rest is page cache, which Kafka lives on. */
const RESOURCES = { requests: { cpu: '250m', memory: '2Gi' }, limits: { memory: '2Gi' } };

/**
 * Kafka in KRaft mode: three nodes that are broker and controller at once (thesis 4.2.2; `kafka.strimzi.io/v1`).
 *
 * A message is acknowledged when two of three nodes have it, so one node can be away. Topics are declared, not made by
 * whoever writes first.
 *
 * A broker that is switched off leaves nothing running, so unlike the database Flux may prune it. Its volumes stay. Kafka
 * refuses volumes of another cluster, and one that is switched on again is another: they have to be removed before, or
 * the old `status.clusterId` has to be given to the new object.
 */
export class KafkaCluster extends Construct {
  constructor(scope: Construct, id: string, props: KafkaClusterProps) {
    super(scope, id);

    this.nodes(props.kafka);
    this.cluster(props);
  }

  private nodes({ storageSizeGB, resources: given }: BrokerSettings['kafka']) {
    const resources = completeResources(given, RESOURCES);
    const heap = heapSize(resources);
    new CustomResource(this, 'Nodes', KAFKA_NODE_POOL, {
      metadata: { name: POOL, namespace: NAMESPACES.broker, labels: { [STRIMZI_CLUSTER]: KAFKA_CLUSTER } },
      spec: {
        replicas: NODES,
        roles: ['controller', 'broker'],
        storage: {
          type: 'jbod',
          volumes: [
            {
              id: 0,
              type: 'persistent-claim',
              size: `${storageSizeGB}Gi`,
              class: STORAGE_CLASSES.block,
              deleteClaim: false,
              kraftMetadata: 'shared',
            },
          ],
        },
        resources,
        jvmOptions: { '-Xms': heap, '-Xmx': heap },
        template: {
          pod: {
            enableServiceLinks: false,
            // A broker that is killed while it closes its logs has to check all of them when it starts.
            terminationGracePeriodSeconds: 120,
            topologySpreadConstraints: [
              {
                maxSkew: 1,
                topologyKey: 'kubernetes.io/hostname',
                whenUnsatisfiable: 'DoNotSchedule',
                labelSelector: { matchLabels: { [STRIMZI_CLUSTER]: KAFKA_CLUSTER, 'strimzi.io/pool-name': POOL } },
              },
            ],
          },
        },
      },
    });
  }

  private cluster({ clients, monitoring }: KafkaClusterProps) {
    new CustomResource(this, 'Cluster', KAFKA, {
      metadata: { name: KAFKA_CLUSTER, namespace: NAMESPACES.broker },
      spec: {
        kafka: {
          ...KAFKA_VERSION,
          listeners: [
            { name: 'plain', port: KAFKA_ENDPOINT.port, type: 'internal', tls: false, networkPolicyPeers: clients.map(toPeer) },
          ],
          config: {
            'auto.create.topics.enable': 'false',
            'default.replication.factor': NODES,
            'min.insync.replicas': 2,
            'offsets.topic.replication.factor': NODES,
            'transaction.state.log.replication.factor': NODES,
            'transaction.state.log.min.isr': 2,
            'log.retention.hours': 72,
          },
          // A full volume stops a node for good, so before that writers have to wait.
          quotas: { type: 'strimzi', minAvailableRatioPerVolume: 0.1 },
          ...(monitoring && { metricsConfig: METRICS }),
        },
        entityOperator: ENTITY_OPERATOR,
        ...(monitoring && { kafkaExporter: LAG_EXPORTER }),
      },
    });
  }
}

/** Needs no rules of its own, and our rules and dashboards are written for its names. */
const METRICS = {
  type: 'strimziMetricsReporter',
  values: {
    allowList: ['kafka_server', 'kafka_controller', 'kafka_network', 'kafka_log', 'kafka_cluster', 'jvm', 'process'].map(
      (prefix) => `${prefix}.*`,
    ),
  },
} as const;

const OPERATOR_RESOURCES = { requests: { cpu: '50m', memory: '256Mi' }, limits: { memory: '256Mi' } };

const ENTITY_OPERATOR = {
  topicOperator: { resources: OPERATOR_RESOURCES },
  userOperator: { resources: OPERATOR_RESOURCES },
  // With finalizers a topic outlives its operator for ever, and with it the namespace and everything that waits for it.
  template: { topicOperatorContainer: { env: [{ name: 'STRIMZI_USE_FINALIZERS', value: 'false' }] } },
};

/** Consumer lag, which the brokers do not know. */
const LAG_EXPORTER = {
  topicRegex: '.*',
  groupRegex: '.*',
  resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '128Mi' } },
};

/** Half of the memory that is reserved, as the JVM writes it. */
function heapSize({ requests, limits }: ResourceRequirements): string {
  const bytes = parseMemory(requests?.memory ?? limits?.memory ?? '') ?? 0;
  return `${Math.floor(bytes / 2 / 1024 ** 2)}m`;
}

function toPeer({ namespace, pods }: NetworkPeer) {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(pods && { podSelector: { matchLabels: { ...pods } } }),
  };
}
