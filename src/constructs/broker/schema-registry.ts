import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { imageName } from '../../catalog/image-name';
import { NAMESPACES } from '../../catalog/namespaces';
import { SCHEMA_REGISTRY, type SchemaRegistryDefinition } from '../../catalog/schema-registries';
import { KAFKA_TOPIC } from '../../imports/crds/kafka.strimzi.io/kafka-topic';
import { CustomResource } from '../kubernetes/custom-resource';
import { Deployment, NAME_LABEL } from '../kubernetes/deployment';
import { type NetworkPeer, NetworkPolicy } from '../kubernetes/network-policy';
import { PodDisruptionBudget } from '../kubernetes/pod-disruption-budget';
import { KAFKA_BOOTSTRAP_SERVERS, KAFKA_CLUSTER } from './kafka-endpoint';
import { SCHEMA_REGISTRY_ENDPOINT } from './schema-registry-endpoint';

export interface SchemaRegistryProps {
  readonly clients: readonly NetworkPeer[];
  /** Who collects metrics, which are on the same port as everything else. */
  readonly monitors: readonly NetworkPeer[];
  /**
   * The product that serves schemas.
   * @default - the one in the catalog
   */
  readonly definition?: SchemaRegistryDefinition;
}

const { name, port, topic } = SCHEMA_REGISTRY_ENDPOINT;
const namespace = NAMESPACES.broker;
const PODS = { [NAME_LABEL]: name };
const REPLICATION_FACTOR = 3;

/** Schemas of the messages: two replicas, of which one writes. They keep nothing but what is in the topic. */
export class SchemaRegistry extends Construct {
  constructor(scope: Construct, id: string, { clients, monitors, definition = SCHEMA_REGISTRY }: SchemaRegistryProps) {
    super(scope, id);

    this.topic();
    this.deployment(definition);
    this.service();
    new PodDisruptionBudget(this, 'DisruptionBudget', { name, namespace, pods: PODS });
    // The replicas send writes to each other.
    new NetworkPolicy(this, 'NetworkPolicy', {
      name,
      namespace,
      pods: PODS,
      ingress: [{ from: [...clients, ...monitors, { namespace, pods: PODS }], ports: [port] }],
    });
  }

  /** Declared, because Kafka makes no topics by itself here, and because it must be compacted. Pruned, it would be emptied. */
  private topic() {
    new CustomResource(this, 'Topic', KAFKA_TOPIC, {
      metadata: {
        name: 'schemas',
        namespace,
        labels: { 'strimzi.io/cluster': KAFKA_CLUSTER },
        annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
      },
      spec: {
        topicName: topic,
        partitions: 1,
        replicas: REPLICATION_FACTOR,
        config: { 'cleanup.policy': 'compact', 'min.insync.replicas': 2 },
      },
    });
  }

  private deployment(definition: SchemaRegistryDefinition) {
    const { image, command, user, writesImage, healthPath, memory } = definition;
    new Deployment(this, 'Deployment', {
      name,
      namespace,
      replicas: 2,
      securityContext: { user, group: user },
      containers: [
        {
          name,
          image: imageName(image),
          ...(command && { command: [...command] }),
          envVariables: environment(definition),
          ports: [{ name: 'http', number: port }],
          securityContext: { readOnlyRootFilesystem: !writesImage, ensureNonRoot: true },
          resources: {
            cpu: { request: kplus.Cpu.millis(50) },
            memory: { request: Size.mebibytes(memory.request), limit: Size.mebibytes(memory.limit) },
          },
          volumeMounts: [{ path: '/tmp', volume: kplus.Volume.fromEmptyDir(this, 'Temporary', 'tmp') }],
          startup: kplus.Probe.fromHttpGet(healthPath, { port, failureThreshold: 60 }),
          readiness: kplus.Probe.fromHttpGet(healthPath, { port }),
          liveness: kplus.Probe.fromTcpSocket({ port, failureThreshold: 6 }),
        },
      ],
    });
  }

  private service() {
    new kplus.Service(this, 'Service', {
      metadata: { name, namespace, labels: PODS },
      selector: kplus.Pods.select(this, 'Pods', { labels: PODS }),
      ports: [{ name: 'http', port, targetPort: port }],
    });
  }
}

/** The environment of the catalog with its placeholders filled in. */
function environment({ environment }: SchemaRegistryDefinition): Record<string, kplus.EnvValue> {
  const known: Record<string, string> = {
    bootstrapServers: KAFKA_BOOTSTRAP_SERVERS,
    topic,
    replicationFactor: String(REPLICATION_FACTOR),
    port: String(port),
    podIP: '$(POD_IP)',
  };
  const filled = Object.entries(environment).map(
    ([key, text]) =>
      [key, kplus.EnvValue.fromValue(text.replace(/\{(\w+)\}/g, (all, word: string) => known[word] ?? all))] as const,
  );
  // Kubernetes fills in a variable only from those that stand before it.
  return { POD_IP: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP), ...Object.fromEntries(filled) };
}
