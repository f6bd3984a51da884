import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHART_REQUESTS } from '../../../src/catalog/chart-requests';
import { CHARTS } from '../../../src/catalog/charts';
import { requestsOf } from '../../../src/project/capacity/amounts';
import { releaseWorkloads } from '../../../src/project/capacity/release-workloads';
import type { Manifest } from '../../../src/stacks/rendered-object';

const MIB = 2 ** 20;

function release(chart: string, values?: object, target: 'hub' | 'cluster' = 'hub') {
  const spec = {
    interval: '1h',
    chart: { spec: { chart, version: '1', sourceRef: { kind: 'HelmRepository', name: chart } } },
    values,
  };
  const manifest = {
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    metadata: { name: chart },
    spec,
  } as unknown as Manifest;
  return releaseWorkloads({ target, layer: 'bootstrap', origin: 'bootstrap/A', manifest }).map(({ pod, count }) => [
    pod.cpu,
    pod.memory / MIB,
    count,
  ]);
}

const resources = { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } };

describe('what a Helm release requests', () => {
  it('is the default of a chart of the platform when the values do not say', () => {
    expect(release('pxc-operator')).toEqual([[100, 20, 1]]);
    expect(release('strimzi-kafka-operator', { replicas: 2 })).toEqual([[200, 384, 2]]);
  });

  it('is what the values say', () => {
    expect(release('pxc-operator', { resources })).toEqual([[100, 256, 1]]);
  });

  it('has containers on every node', () => {
    expect(release('csi-driver-nfs').filter(([, , count]) => count === 'every-node')).toHaveLength(3);
    const stack = release('kube-prometheus-stack', { 'prometheus-node-exporter': { resources } });
    expect(stack.filter(([, , count]) => count === 'every-node')).toEqual([[100, 256, 'every-node']]);
  });

  it('counts a container as often as it runs beside others', () => {
    const prometheusOperator = { prometheusConfigReloader: { resources } };
    const alertmanager = { alertmanagerSpec: { replicas: 2 } };
    expect(release('kube-prometheus-stack', { prometheusOperator, alertmanager }).filter(([cpu]) => cpu === 100)).toEqual([
      [100, 256, 1],
      [100, 256, 2],
    ]);
    const sidecars = release('kube-prometheus-stack', { grafana: { sidecar: { resources } } });
    expect(sidecars.filter(([cpu]) => cpu === 100)).toHaveLength(2);
    const configReloader = { resources };
    const collectors = { 'alloy-logs': { configReloader }, 'alloy-singleton': { configReloader } };
    expect(release('k8s-monitoring', { collectors }).filter(([cpu]) => cpu === 100)).toEqual([
      [100, 256, 'every-node'],
      [100, 256, 1],
    ]);
  });

  it('is what the values of a chart of the project say, as often as they say', () => {
    expect(release('minio', { resources, replicas: 4, console: { replicaCount: 2, resources }, sidecar: { resources } })).toEqual(
      [
        [100, 256, 4],
        [100, 256, 2],
        [100, 256, 1],
      ],
    );
    expect(release('minio')).toEqual([]);
    expect(release('minio', { resources, replicas: 0 })).toEqual([]);
  });

  it('is no business of the managed cluster', () => {
    expect(release('pxc-operator', {}, 'cluster')).toEqual([]);
  });
});

it('the catalog says of every chart what it requests', () => {
  expect(Object.keys(CHART_REQUESTS).sort()).toEqual(
    Object.values(CHARTS)
      .map(({ name }) => name)
      .sort(),
  );
});

const published = join(__dirname, '../../../../shared/chart-values');

describe.skipIf(!existsSync(published))('the defaults of charts', () => {
  const entries = Object.values(CHARTS).flatMap(({ name, version }) =>
    CHART_REQUESTS[name].map((containers) => ({ chart: `${name}-${version}`, ...containers })),
  );

  it.each(entries)('$chart $at are those that are published', ({ chart, at, byDefault, replicas }) => {
    const values = JSON.parse(readFileSync(join(published, chart, 'values.json'), 'utf8'));
    const valueAt = (path: string) => path.split('.').reduce<unknown>((value, key) => Object(value)[key], values);
    expect(requestsOf({ requests: byDefault })).toEqual(requestsOf(valueAt(at)));
    if (replicas && valueAt(at) !== undefined) expect(valueAt(replicas)).toEqual(expect.any(Number));
  });
});
