import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../../src/catalog/charts';
import { KAFKA_VERSION } from '../../../src/catalog/kafka';
import { KafkaCluster, type KafkaClusterProps } from '../../../src/constructs/broker/kafka-cluster';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';

const PROPS: KafkaClusterProps = { kafka: { storageSizeGB: 10 }, clients: [{ namespace: 'm2mgate' }], monitoring: true };
const render = (change: Partial<KafkaClusterProps> = {}) =>
  renderCluster((chart) => new KafkaCluster(chart, 'K', { ...PROPS, ...change }));
const nodes = (kafka: KafkaClusterProps['kafka']) => findObject(render({ kafka }), 'KafkaNodePool').spec;
const cluster = (change?: Partial<KafkaClusterProps>) =>
  findObject(render(change), 'Kafka').spec as { kafka: Record<string, unknown>; kafkaExporter?: object };
const kafka = (change?: Partial<KafkaClusterProps>) => cluster(change).kafka;

describe('KafkaCluster', () => {
  it('runs three nodes that are broker and controller at once, never two on one host', () => {
    expect(nodes({ storageSizeGB: 10 })).toMatchObject({
      replicas: 3,
      roles: ['controller', 'broker'],
      template: {
        pod: { topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' }] },
      },
    });
  });

  it('keeps its volumes when the cluster is removed', () => {
    expect(nodes({ storageSizeGB: 77 })).toMatchObject({
      storage: { volumes: [{ size: '77Gi', class: 'hcloud-volumes', deleteClaim: false }] },
    });
  });

  it.each(['Kafka', 'KafkaNodePool'])('goes when it is switched off: Flux may prune %s', (kind) => {
    expect(findObject(render(), kind).metadata).not.toHaveProperty('annotations');
  });

  it('goes even when topics are removed after their operator', () => {
    expect(cluster()).toMatchObject({
      entityOperator: {
        topicOperator: {},
        template: { topicOperatorContainer: { env: [{ name: 'STRIMZI_USE_FINALIZERS', value: 'false' }] } },
      },
    });
  });

  it('makes writers wait before a volume is full', () => {
    expect(kafka()).toMatchObject({ quotas: { type: 'strimzi', minAvailableRatioPerVolume: 0.1 } });
  });

  it('takes the Kafka that its operator runs', () => {
    expect(CHARTS.strimziKafkaOperator.images).toContain(
      `quay.io/strimzi/kafka:${CHARTS.strimziKafkaOperator.version}-kafka-${kafka().version}`,
    );
  });

  it('measures itself and the lag of consumers only when somebody reads it', () => {
    expect(kafka()).toMatchObject({ metricsConfig: { type: 'strimziMetricsReporter' } });
    expect(cluster()).toHaveProperty('kafkaExporter');
    expect(kafka({ monitoring: false })).not.toHaveProperty('metricsConfig');
    expect(cluster({ monitoring: false })).not.toHaveProperty('kafkaExporter');
  });

  it('pins the format of the metadata log with the version', () => {
    expect(kafka()).toMatchObject({ version: expect.stringMatching(/^\d/), metadataVersion: expect.stringMatching(/-IV\d$/) });
  });

  it('acknowledges a message when two of three nodes have it', () => {
    expect(kafka()).toMatchObject({
      config: { 'default.replication.factor': 3, 'min.insync.replicas': 2, 'auto.create.topics.enable': 'false' },
    });
  });

  it('admits only the declared clients to its listener', () => {
    expect(kafka()).toMatchObject({
      listeners: [
        {
          name: 'plain',
          port: 9092,
          networkPolicyPeers: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'm2mgate' } } }],
        },
      ],
    });
  });

  it.each([
    [undefined, '1024m', '2Gi'],
    [{ requests: { memory: '6Gi' } }, '3072m', '6Gi'],
    [{ limits: { memory: '3Gi' } }, '1536m', undefined],
  ])('gives half of the memory of %j to the heap', (resources, heap, request) => {
    const spec = nodes({ storageSizeGB: 10, resources });
    expect(spec).toMatchObject({ jvmOptions: { '-Xms': heap, '-Xmx': heap } });
    if (request) expect(spec).toMatchObject({ resources: { requests: { memory: request } } });
  });

  it('keeps a memory when the project only says the CPU, since the heap is made by it', () => {
    expect(nodes({ storageSizeGB: 10, resources: { requests: { cpu: '1' } } })).toMatchObject({
      resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '2Gi' } },
      jvmOptions: { '-Xms': '1024m', '-Xmx': '1024m' },
    });
  });

  it('fits its metadata log to its version, which is never older', () => {
    const [version, metadata] = [KAFKA_VERSION.version, KAFKA_VERSION.metadataVersion].map((text) =>
      text.split(/[.-]/).slice(0, 2).map(Number),
    );
    expect(metadata?.[0]).toBe(version?.[0]);
    expect(metadata?.[1]).toBeLessThanOrEqual(version?.[1] ?? 0);
  });
});
