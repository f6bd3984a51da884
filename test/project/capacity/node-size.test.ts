import { describe, expect, it } from 'vitest';
import { build } from '../../../src/project/build';
import { allocatable } from '../../../src/project/capacity/agents';
import { nodeSize } from '../../../src/project/capacity/node-size';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { environment } from '../../support/environment';
import { synthesizeWith } from '../../support/synthesize-with';

const pool = (count: number, fields: object = {}) => ({ name: 'agent', count, ...fields });
const agents = (...agentPools: object[]) => ({ infrastructure: { agentPools, autoscaler: false } });

function deployment(memory: string, replicas: number, cpu = '100m', affinity?: object): RenderedObject {
  const containers = [{ name: 'a', resources: { requests: { cpu, memory } } }];
  const spec = { replicas, template: { spec: { containers, ...(affinity && { affinity }) } } };
  const manifest = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a', namespace: 'm2mgate' }, spec } as Manifest;
  return { target: 'cluster', layer: 'service', origin: 'service/A', manifest };
}
const daemonSet = (memory: string): RenderedObject => {
  const one = deployment(memory, 1);
  return { ...one, manifest: { ...one.manifest, kind: 'DaemonSet' } };
};

const issues = (change: Record<string, unknown>, ...objects: RenderedObject[]) => nodeSize(environment(change), objects);
const APART = {
  podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }] },
};

describe('what an agent offers', () => {
  it('is what a server of that size was seen to offer', () => {
    // An agent of 4 GB tells 3,292,712 KiB and 1,700m (kube-hetzner issue 1248).
    const { cpu, memory } = allocatable('cax11');
    expect(cpu).toBe(1700);
    expect(memory / 1024).toBeGreaterThan(3_250_000);
    expect(memory / 1024).toBeLessThanOrEqual(3_292_712);
  });
});

describe('the agents are large enough', () => {
  it.each<[string, Record<string, unknown>, RenderedObject[]]>([
    ['for nothing', {}, []],
    ['when two medium ones have room', {}, [deployment('1Gi', 28)]],
    ['when two large ones have room', { nodeSize: 'large' }, [deployment('2Gi', 28)]],
    ['when pods that are apart are as many as the agents', {}, [deployment('13Gi', 3, '1', APART)]],
    [
      'when another pool takes what has no room',
      agents(pool(3), { ...pool(1), name: 'more', serverType: 'cx53' }),
      [deployment('1Gi', 41)],
    ],
    ['when the autoscaler keeps servers', { infrastructure: { autoscaler: { min: 1 } } }, [deployment('1Gi', 42)]],
    ['when the type of a server is not known', agents(pool(3, { serverType: 'zx99' })), [deployment('1Gi', 400)]],
    ['when the environment is on its way out', { lifecycle: 'destroying' }, [deployment('1Gi', 400)]],
  ])('%s', (_what, change, objects) => {
    expect(issues(change, ...objects)).toEqual([]);
  });
});

describe('a whole environment', () => {
  const tooSmall = (change: Record<string, unknown>) =>
    build(environment(change)).issues.filter(({ rule }) => rule === 'node/too-small');

  it('has room on three medium agents when nothing is said, also while one of them is drained', () => {
    expect(tooSmall({})).toEqual([]);
  });

  it('counts what is rendered: more replicas, larger nodes of the database', () => {
    expect(tooSmall({ expectedLoad: { messagesPerSecond: 10_000 } })).toMatchObject([{ field: 'nodeSize', got: 'medium' }]);
    const resources = { requests: { cpu: '2', memory: '8Gi' } };
    expect(tooSmall({ database: { mysql: { resources } } })).toMatchObject([{ field: 'nodeSize', got: 'medium' }]);
    expect(tooSmall({ nodeSize: 'large', database: { mysql: { resources } } })).toEqual([]);
  });

  it('counts what the project adds', () => {
    const values = { replicas: 4, resources: { requests: { memory: '4Gi' } } };
    const { told } = synthesizeWith((project) =>
      project.addHelmRelease('minio', {
        repo: 'https://charts.example.org',
        chart: 'minio',
        version: '5.4.0',
        namespace: 'minio',
        values,
      }),
    );
    expect(told).toEqual(['nodeSize node/too-small']);
  });
});

describe('node/too-small', () => {
  it.each<[string, Record<string, unknown>, RenderedObject[], string, unknown, string]>([
    [
      'memory',
      {},
      [deployment('1Gi', 29)],
      'workloads request 29.3 GiB of memory, and 3 agents offer 28.6 GiB while one is drained',
      'medium',
      "consider nodeSize: 'large', or 4 agents instead of 3 in infrastructure.agentPools",
    ],
    [
      'CPU',
      {},
      [deployment('100Mi', 16, '1')],
      'workloads request 16.5 cores, and 3 agents offer 15.4 cores while one is drained',
      'medium',
      "consider nodeSize: 'large', or 4 agents instead of 3 in infrastructure.agentPools",
    ],
    [
      'both',
      { nodeSize: 'large' },
      [deployment('4Gi', 20, '2')],
      'workloads request 80.3 GiB of memory and 40.5 cores, and 3 agents offer 58.3 GiB and 31.4 cores while one is drained',
      'large',
      'consider 4 agents instead of 3 in infrastructure.agentPools',
    ],
    [
      'what runs on every agent',
      {},
      [deployment('1Gi', 28), daemonSet('200Mi')],
      'workloads request 28.3 GiB of memory, and 3 agents offer 28.2 GiB while one is drained',
      'medium',
      "consider nodeSize: 'large', or 4 agents instead of 3 in infrastructure.agentPools",
    ],
    [
      'a single agent',
      agents(pool(1)),
      [],
      'workloads request 0.2 GiB of memory and 0.3 cores, and 1 agent offers 0.0 GiB and 0.0 cores while one is drained',
      'medium',
      'consider 2 agents instead of 1 in infrastructure.agentPools',
    ],
    [
      'agents that keep pods away',
      agents(pool(2), { ...pool(3, { taints: ['dedicated=kafka:NoSchedule'] }), name: 'kafka' }),
      [deployment('1Gi', 20)],
      'workloads request 20.2 GiB of memory, and 2 agents offer 14.3 GiB while one is drained',
      'medium',
      "consider nodeSize: 'large', or 3 agents instead of 2 in infrastructure.agentPools",
    ],
  ])('tells of %s', (_what, change, objects, message, got, hint) => {
    expect(issues(change, ...objects)).toEqual([
      { severity: 'warning', field: 'nodeSize', rule: 'node/too-small', message, got, hint },
    ]);
  });

  it('stands at the pools when they name their own server types', () => {
    expect(issues(agents(pool(3, { serverType: 'cx33' })), deployment('1Gi', 14))).toMatchObject([
      {
        field: 'infrastructure.agentPools',
        got: 'cx33',
        hint: 'consider 4 agents instead of 3 in infrastructure.agentPools',
      },
    ]);
  });

  it.each([
    ['has a taint', agents(pool(3, { taints: ['dedicated=kafka:NoSchedule'] }))],
    ['is empty', agents(pool(0))],
  ])('tells when every pool %s', (_what, change) => {
    expect(issues(change)).toMatchObject([
      { field: 'infrastructure.agentPools', rule: 'node/too-small', hint: 'add a pool without taints' },
    ]);
  });

  it('tells of a pod that fits on no agent', () => {
    expect(issues({}, deployment('15Gi', 1, '2'))).toMatchObject([
      {
        field: 'nodeSize',
        message:
          'a pod of Deployment m2mgate/a requests 15.0 GiB of memory and 2.0 cores, and the largest agent offers 14.3 GiB and 7.7',
      },
    ]);
  });

  it('takes away the largest agent, not any', () => {
    const mixed = agents(pool(2), { ...pool(1), name: 'large', serverType: 'cx53' });
    expect(issues(mixed, deployment('1Gi', 29))).toMatchObject([{ rule: 'node/too-small' }]);
  });
});
