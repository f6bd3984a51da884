import type { Inventory } from '../../../src/project/inventory/inventory';
import { compareCosts } from '../../../src/review/cost/compare-costs';
import type { ObjectChange } from '../../../src/review/model/object-change';
import type { Review } from '../../../src/review/model/review';

/** An inventory as small as one can be. */
export function sampleInventory(change: Partial<Inventory> = {}): Inventory {
  const layer = (kustomization: string, path: string, ...dependsOn: string[]) => ({ kustomization, path, dependsOn, objects: 3 });
  return {
    project: { slug: 'example-m2mgate-cloud', baseDomain: 'example.m2mgate.cloud', gitlabProjectId: 570, lifecycle: 'active' },
    registration: { namespace: 'example-m2mgate-cloud', secretStores: [], gitlabVariables: [] },
    layers: [
      layer('namespaces', './cluster/namespaces'),
      layer('bootstrap-hub', './hub/bootstrap', 'namespaces'),
      layer('bootstrap', './cluster/bootstrap', 'bootstrap-hub'),
      layer('broker', './cluster/broker', 'bootstrap'),
      layer('database', './cluster/database', 'bootstrap'),
      layer('auth', './cluster/auth', 'database'),
      layer('service', './cluster/service', 'broker', 'database', 'auth'),
    ],
    terraform: ['module.cluster'],
    nodePools: [{ name: 'agent', role: 'agent', serverType: 'cx43', location: 'nbg1', count: 3, max: 3 }],
    volumes: [{ namespace: 'mysql', name: 'mysql', storageClass: 'hcloud-volumes', size: '100Gi', count: 3 }],
    capacity: {
      agents: 3,
      allocatable: { cpu: 23_100, memory: 43 * 2 ** 30 },
      requested: { cpu: 7_800, memory: 33 * 2 ** 30 },
      requestedBy: [
        { layer: 'database', cpu: 3_000, memory: 13 * 2 ** 30 },
        { layer: 'service', cpu: 4_800, memory: 20 * 2 ** 30 },
      ],
    },
    costs: {
      asOf: '2026-08-17',
      items: [
        { kind: 'servers', name: 'agent', quantity: '3 × cx43', monthly: 47.97 },
        { kind: 'volume', name: 'mysql/mysql', quantity: '3 × 100 GB', monthly: 17.16 },
      ],
      monthly: 65.13,
    },
    charts: [{ name: 'loki', version: '7.0.0', repository: 'https://charts.example.org', namespace: 'monitoring-system' }],
    images: [{ image: 'docker.io/percona/haproxy:2.8.19', usedBy: ['PerconaXtraDBCluster mysql/mysql'] }],
    patches: [],
    objects: [],
    ...change,
  } as Inventory;
}

/** An object that changes, in a layer of the sample. */
export function sampleChange(name: string, change: Partial<ObjectChange> = {}): ObjectChange {
  return {
    type: 'changed',
    id: { target: 'cluster', group: 'apps', kind: 'Deployment', namespace: 'm2mgate', name },
    layer: 'service',
    file: `cluster/service/m2mgate/deployment-${name}.yaml`,
    fields: [{ type: 'changed', path: 'spec.replicas', before: 1, after: 2 }],
    diff: '@@ -5,3 +5,3 @@\n spec:\n-  replicas: 1\n+  replicas: 2\n',
    noise: false,
    ...change,
  };
}

/** A review in which something of everything happens. */
export function sampleReview(change: Partial<Review> = {}): Review {
  const inventory = sampleInventory();
  const counts = (kustomization: string, created: number, changed: number, deleted: number, unchanged: number) => ({
    kustomization,
    created,
    changed,
    deleted,
    unchanged,
  });
  const deployed = sampleInventory({
    costs: {
      asOf: '2026-08-17',
      items: [{ kind: 'servers', name: 'agent', quantity: '2 × cx43', monthly: 31.98 }],
      monthly: 31.98,
    },
  });
  return {
    verdict: 'data-loss',
    first: false,
    dangers: [
      {
        rule: 'chart/major',
        verdict: 'restarts',
        subject: 'HelmRelease example-m2mgate-cloud/loki',
        message: 'goes to another major version, 6.30.1 to 7.0.0',
        hint: 'read what its authors say about the upgrade',
      },
      {
        rule: 'volume/deleted',
        verdict: 'data-loss',
        subject: 'PersistentVolumeClaim mysql/data',
        message: 'is deleted with its data',
        hint: 'keep it, or say in allowDestroy that it is meant',
      },
    ],
    layers: [
      counts('namespaces', 0, 0, 0, 6),
      counts('bootstrap-hub', 0, 1, 0, 12),
      counts('bootstrap', 0, 0, 0, 9),
      counts('broker', 0, 0, 0, 9),
      counts('database', 0, 0, 1, 7),
      counts('auth', 0, 0, 0, 13),
      counts('service', 1, 2, 0, 60),
    ],
    objects: [
      sampleChange('loki', {
        id: {
          target: 'hub',
          group: 'helm.toolkit.fluxcd.io',
          kind: 'HelmRelease',
          namespace: 'example-m2mgate-cloud',
          name: 'loki',
        },
        layer: 'bootstrap',
        file: 'hub/bootstrap/helmrelease-loki.yaml',
        diff: '@@ -10,1 +10,1 @@\n-      version: 6.30.1\n+      version: 7.0.0\n',
      }),
      sampleChange('data', {
        type: 'deleted',
        id: { target: 'cluster', group: '', kind: 'PersistentVolumeClaim', namespace: 'mysql', name: 'data' },
        layer: 'database',
        diff: '@@ -1,2 +0,0 @@\n-apiVersion: v1\n-kind: PersistentVolumeClaim\n',
      }),
      sampleChange('core-service'),
      sampleChange('mad-service', { noise: true, diff: '', fields: [] }),
      sampleChange('sim-info-service', { type: 'created', diff: '@@ -0,0 +1,1 @@\n+apiVersion: apps/v1\n', fields: [] }),
    ],
    rollout: {
      restarts: [{ workload: 'Deployment m2mgate/core-service', reason: 'its image changes' }],
      images: [{ image: 'docker.io/percona/haproxy', before: '2.8.18', after: '2.8.19' }],
      charts: [{ chart: 'loki', before: '6.30.1', after: '7.0.0', major: true }],
      replicas: [{ workload: 'Deployment m2mgate/core-service', before: '1', after: '2' }],
      requests: { cpu: { before: 7_300, after: 7_800 }, memory: { before: 32 * 2 ** 30, after: 33 * 2 ** 30 } },
    },
    plan: {
      changes: [
        { address: 'module.cluster.hcloud_server.agent["3"]', type: 'hcloud_server', action: 'create', fields: [] },
        {
          address: 'module.cluster.hcloud_server.agent["0"]',
          type: 'hcloud_server',
          action: 'replace',
          reason: 'an attribute cannot be changed in place',
          fields: [
            { type: 'changed', path: 'server_type', before: 'cx33', after: 'cx43' },
            { type: 'changed', path: 'user_data', before: '(sensitive)', after: '(sensitive)' },
          ],
        },
      ],
      unchanged: 80,
      drift: [],
      outputs: ['kubeconfig'],
      terraformVersion: '1.12.1',
    },
    cost: compareCosts(inventory, deployed),
    policy: {
      rules: [
        { rule: 'image/pinned', title: 'Images are pinned', checked: 45 },
        { rule: 'container/limits', title: 'Containers have limits', checked: 61 },
      ],
      findings: [
        {
          rule: 'container/limits',
          severity: 'warning',
          subject: 'Deployment m2mgate/core-service',
          file: 'cluster/service/m2mgate/deployment-core-service.yaml',
          message: 'has no memory limit',
          hint: 'set resources.limits.memory',
        },
      ],
    },
    inventory,
    deployed,
    ...change,
  };
}

/** All that a pipeline says about a review. */
export const SAMPLE_CONTEXT = {
  blueVersion: '1.4.0',
  sourceSha: '4c1a8be07d2f6b9a1c0e5d3f7a8b9c0d1e2f3a4b',
  sourceRef: 'more-replicas',
  pipelineIid: 217,
  pipelineUrl: 'https://gitlab.example.com/m2mgate/example/-/pipelines/9001',
  jobUrl: 'https://gitlab.example.com/m2mgate/example/-/jobs/90017',
  reportUrl: 'https://gitlab.example.com/m2mgate/example/-/jobs/90017/artifacts/file/preview/report.html',
  compareUrl: 'https://gitlab.example.com/m2mgate/example/-/compare/0f2b4d6e...4c1a8be0',
  deployedSha: '0f2b4d6e8a1c3e5f7091b2d4f6a8c0e1d3b5f7a9',
  unreleasedCommits: 2,
} as const;
