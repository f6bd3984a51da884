import { describe, expect, it } from 'vitest';
import { workloadsOf } from '../../../src/project/capacity/workloads-of';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { sample } from '../manifests';

const GIB = 2 ** 30;
const MIB = 2 ** 20;

const resources = (cpu: string, memory: string) => ({ requests: { cpu, memory } });
const container = (cpu: string, memory: string) => ({ name: 'a', resources: resources(cpu, memory) });

function rendered(kind: string, spec: object, target: RenderedObject['target'] = 'cluster'): RenderedObject {
  const manifest = { apiVersion: 'v1', kind, metadata: { name: 'a', namespace: 'b' }, spec } as Manifest;
  return { target, layer: 'service', origin: 'service/A', manifest };
}
const pods = (kind: string, spec: object) =>
  workloadsOf(rendered(kind, spec)).map(({ pod, count, onePerNode }) => [pod.cpu, pod.memory / MIB, count, onePerNode ?? false]);

const template = (spec: object) => ({ template: { spec } });
const one = template({ containers: [container('250m', '1Gi')] });

describe('pods of a workload', () => {
  it.each([
    ['Deployment', { ...one, replicas: 3 }, 3],
    ['Deployment', one, 1],
    ['StatefulSet', { ...one, replicas: 2 }, 2],
    ['DaemonSet', one, 'every-node'],
    ['Job', { ...one, parallelism: 2 }, 2],
    ['CronJob', { jobTemplate: { spec: one } }, 1],
    ['Pod', one.template.spec, 1],
  ])('of %s are %#: as many as it says', (kind, spec, count) => {
    expect(pods(kind, spec)).toEqual([[250, 1024, count, false]]);
  });

  it('request what their containers request together', () => {
    const spec = template({ containers: [container('250m', '1Gi'), container('1', '512Mi')] });
    expect(pods('Deployment', spec)).toEqual([[1250, 1536, 1, false]]);
  });

  it('request more when a container that runs before needs more', () => {
    const spec = template({
      containers: [container('250m', '1Gi')],
      initContainers: [container('2', '64Mi'), container('1', '2Gi')],
    });
    expect(pods('Deployment', spec)).toEqual([[2000, 2048, 1, false]]);
  });

  it('count init containers that stay as side cars', () => {
    const stays = { ...container('100m', '256Mi'), restartPolicy: 'Always' };
    const spec = template({ containers: [container('250m', '1Gi')], initContainers: [stays, container('300m', '64Mi')] });
    expect(pods('Deployment', spec)).toEqual([[400, 1280, 1, false]]);
  });

  it('request their limits when they say nothing else, and nothing when they say nothing', () => {
    const spec = template({
      containers: [{ resources: { requests: { cpu: 1 }, limits: { cpu: 2, memory: '1Gi' } } }, { name: 'b' }],
    });
    expect(pods('Deployment', spec)).toEqual([[1000, 1024, 1, false]]);
  });

  it('are apart when a rule keeps them so', () => {
    const affinity = (topologyKey: string) => ({
      podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey, labelSelector: {} }] },
    });
    const spec = (key: string) => template({ containers: [container('1', '1Gi')], affinity: affinity(key) });
    expect(pods('Deployment', spec('kubernetes.io/hostname'))[0]?.[3]).toBe(true);
    expect(pods('Deployment', spec('topology.kubernetes.io/zone'))[0]?.[3]).toBe(false);
  });

  it('are apart when they are spread over the nodes', () => {
    const constraint = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' };
    const spec = (change: object) =>
      template({ containers: [container('1', '1Gi')], topologySpreadConstraints: [{ ...constraint, ...change }] });
    const apart = (change: object) => pods('Deployment', spec(change))[0]?.[3];
    expect([apart({}), apart({ whenUnsatisfiable: 'ScheduleAnyway' }), apart({ maxSkew: 2 })]).toEqual([true, false, false]);
  });

  it('that are switched off count for nothing', () => {
    expect(pods('Deployment', { ...one, replicas: 0 })).toEqual([]);
  });
});

describe('custom resources', () => {
  const node = { size: 3, resources: resources('1', '2Gi') };

  it('MySQL: nodes with their side cars, and proxies', () => {
    const pxc = { ...node, sidecars: [container('50m', '64Mi')] };
    const haproxy = { enabled: true, size: 3, resources: resources('100m', '128Mi'), sidecarResources: resources('10m', '32Mi') };
    expect(pods('PerconaXtraDBCluster', { pxc, haproxy, proxysql: { enabled: false, ...node } })).toEqual([
      [1050, 2112, 3, true],
      [110, 160, 3, true],
    ]);
  });

  it('MySQL: two log containers beside each node when logs are collected', () => {
    const logcollector = { enabled: true, resources: resources('100m', '100Mi') };
    expect(pods('PerconaXtraDBCluster', { pxc: node, logcollector })).toEqual([[1200, 2248, 3, true]]);
    expect(pods('PerconaXtraDBCluster', { pxc: node, logcollector: { ...logcollector, enabled: false } })).toEqual([
      [1000, 2048, 3, true],
    ]);
  });

  it('MySQL: nodes may share a server when the operator is told so', () => {
    const apart = (affinity: object) => pods('PerconaXtraDBCluster', { pxc: { ...node, affinity } })[0]?.[3];
    expect([apart({ antiAffinityTopologyKey: 'none' }), apart({ advanced: {} })]).toEqual([false, false]);
  });

  it('Kafka: nodes of a pool, and the operators of the cluster in one pod', () => {
    expect(pods('KafkaNodePool', { replicas: 3, resources: resources('500m', '2Gi') })).toEqual([[500, 2048, 3, false]]);
    const operator = { resources: resources('100m', '256Mi') };
    const spec = { entityOperator: { topicOperator: operator, userOperator: operator }, kafkaExporter: operator };
    expect(pods('Kafka', spec)).toEqual([
      [200, 512, 1, false],
      [100, 256, 1, false],
    ]);
    expect(pods('Kafka', {})).toEqual([]);
  });

  it('Keycloak: what it says, or what its operator gives it', () => {
    expect(pods('Keycloak', { instances: 2, resources: resources('500m', '1Gi') })).toEqual([[500, 1024, 2, false]]);
    expect(pods('Keycloak', {})).toEqual([[0, 1700, 1, false]]);
  });

  it.each([
    'PerconaXtraDBCluster',
    'KafkaNodePool',
    'Kafka',
    'Keycloak',
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'Job',
    'CronJob',
  ])('reads a plausible %s', (kind) => {
    const object = { ...rendered(kind, {}), manifest: sample(kind) as unknown as Manifest };
    for (const { pod } of workloadsOf(object)) {
      expect(Number.isFinite(pod.cpu) && Number.isFinite(pod.memory)).toBe(true);
      expect(pod.memory).toBeLessThan(100 * GIB);
    }
  });

  it('makes nothing of objects in the hub and of other kinds', () => {
    expect(workloadsOf(rendered('Deployment', one, 'hub'))).toEqual([]);
    expect(workloadsOf(rendered('Widget', { replicas: 3 }))).toEqual([]);
  });
});
