import { describe, expect, it } from 'vitest';
import { SCHEMA_REGISTRIES } from '../../../src/catalog/schema-registries';
import { SchemaRegistry } from '../../../src/constructs/broker/schema-registry';
import { findObject } from '../../support/find-object';
import { admits, type NetworkPod } from '../../support/network-policies';
import { renderCluster } from '../../support/render-cluster';

type Product = keyof typeof SCHEMA_REGISTRIES;
const render = (product?: Product) =>
  renderCluster(
    (chart) =>
      new SchemaRegistry(chart, 'R', {
        clients: [{ namespace: 'm2mgate', pods: { needs: 'registry' } }],
        monitors: [{ namespace: 'monitoring-system', pods: { app: 'prometheus' } }],
        ...(product && { definition: SCHEMA_REGISTRIES[product] }),
      }),
  );

interface Variable {
  readonly name: string;
  readonly value?: string;
}

function container(product?: Product) {
  const { template } = findObject(render(product), 'Deployment').spec as {
    template: { spec: { containers: { image: string; env: Variable[] }[]; enableServiceLinks: boolean } };
  };
  return {
    links: template.spec.enableServiceLinks,
    image: template.spec.containers[0]?.image ?? '',
    env: template.spec.containers[0]?.env ?? [],
  };
}

describe('SchemaRegistry', () => {
  it('declares its topic, compacted and with one partition, because Kafka makes none by itself', () => {
    expect(findObject(render(), 'KafkaTopic').spec).toEqual({
      topicName: '_schemas',
      partitions: 1,
      replicas: 3,
      config: { 'cleanup.policy': 'compact', 'min.insync.replicas': 2 },
    });
  });

  it.each(Object.keys(SCHEMA_REGISTRIES) as Product[])('fills in every placeholder of %s', (product) => {
    const { env } = container(product);
    expect(env.filter(({ value }) => /\{|undefined/.test(value?.replace('$(POD_IP)', '') ?? ''))).toEqual([]);
    expect(env.map(({ value }) => value).join(' ')).toContain('broker-kafka-bootstrap.kafka.svc:9092');
  });

  it('knows its own address before it uses it', () => {
    const names = container().env.map(({ name }) => name);
    const user = container().env.findIndex(({ value }) => value?.includes('$(POD_IP)'));
    expect(names.indexOf('POD_IP')).toBeLessThan(user);
  });

  it('keeps its schemas when it is switched off: a topic object that is pruned takes the topic with it', () => {
    expect(findObject(render(), 'KafkaTopic').metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
  });

  it('spreads its replicas over servers as far as there are any', () => {
    expect(findObject(render(), 'Deployment').spec).toMatchObject({
      template: {
        spec: { topologySpreadConstraints: [{ topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' }] },
      },
    });
  });

  it.each(Object.keys(SCHEMA_REGISTRIES) as Product[])(
    'runs %s as a user given by number, with room for temporary files',
    (product) => {
      const { user, writesImage } = SCHEMA_REGISTRIES[product];
      expect(findObject(render(product), 'Deployment').spec).toMatchObject({
        template: {
          spec: {
            securityContext: { runAsNonRoot: true, runAsUser: user },
            containers: [{ securityContext: { readOnlyRootFilesystem: !writesImage }, volumeMounts: [{ mountPath: '/tmp' }] }],
          },
        },
      });
    },
  );

  it.each([
    ['a declared client', 'm2mgate', { needs: 'registry' }, true],
    ['another service', 'm2mgate', {}, false],
    ['Prometheus', 'monitoring-system', { app: 'prometheus' }, true],
    ['its other replica', 'kafka', { 'app.kubernetes.io/name': 'schema-registry' }, true],
    ['Kafka', 'kafka', { 'strimzi.io/kind': 'Kafka' }, false],
  ])('answers %s: %s %j %s', (_who, namespace, labels, expected) => {
    const registry: NetworkPod = {
      name: 'schema-registry',
      namespace: 'kafka',
      labels: { 'app.kubernetes.io/name': 'schema-registry' },
      ports: [{ name: 'http', containerPort: 8081 }],
    };
    expect(admits(render(), { name: 'client', namespace, labels, ports: [] }, registry, 'http')).toBe(expected);
  });

  it('runs the product of the catalog, Karapace', () => {
    expect(container().image).toContain('karapace');
  });

  it('does not let Karapace log every request of a client for those who debug it', () => {
    expect(container('karapace').env).toContainEqual({ name: 'KARAPACE_LOG_LEVEL', value: 'INFO' });
  });

  it('gets no service links, whose SCHEMA_REGISTRY_PORT breaks the Confluent image', () => {
    expect(container().links).toBe(false);
  });

  it('has two replicas, of which maintenance takes one at a time', () => {
    expect(findObject(render(), 'Deployment').spec).toMatchObject({ replicas: 2 });
    expect(findObject(render(), 'PodDisruptionBudget').spec).toMatchObject({ maxUnavailable: 1 });
  });
});
