import { describe, expect, it } from 'vitest';
import { LogCollection } from '../../../src/constructs/monitoring/log-collection';
import { PlatformMonitors } from '../../../src/constructs/monitoring/platform-monitors';
import { findObject } from '../../support/find-object';
import { renderCluster } from '../../support/render-cluster';
import { renderHub } from '../../support/render-hub';

const render = ({ broker = true, autoscaler = true } = {}) =>
  renderCluster((chart) => new PlatformMonitors(chart, 'P', { broker, autoscaler }));

/** What the pods of kube-hetzner 3.1.0, of its charts and of Strimzi 1.2.0 are labelled with, and where they answer. */
const PODS: [name: string, namespace: string, label: [key: string, value: string], endpoint: object][] = [
  ['traefik', 'traefik', ['app.kubernetes.io/name', 'traefik'], { port: 'metrics' }],
  ['cert-manager', 'cert-manager', ['app.kubernetes.io/name', 'cert-manager'], { port: 'http-metrics' }],
  ['cert-manager', 'cert-manager', ['app.kubernetes.io/name', 'webhook'], { port: 'http-metrics' }],
  ['cert-manager', 'cert-manager', ['app.kubernetes.io/name', 'cainjector'], { port: 'http-metrics' }],
  [
    'hcloud-cloud-controller-manager',
    'kube-system',
    ['app.kubernetes.io/name', 'hcloud-cloud-controller-manager'],
    { port: 'metrics' },
  ],
  ['hcloud-csi', 'kube-system', ['app.kubernetes.io/name', 'hcloud-csi'], { port: 'metrics' }],
  ['kured', 'kube-system', ['name', 'kured'], { port: 'metrics' }],
  ['strimzi-cluster-operator', 'kafka', ['strimzi.io/kind', 'cluster-operator'], { port: 'http' }],
  ['cluster-autoscaler', 'kube-system', ['app', 'cluster-autoscaler'], { portNumber: 8085 }],
];

describe('PlatformMonitors', () => {
  it.each(PODS)('%s in %s is found by %j at %j', (name, namespace, [key, value], endpoint) => {
    const monitor = findObject(render(), 'PodMonitor', name);
    expect(monitor.metadata.namespace).toBe(namespace);
    expect(monitor.spec).toMatchObject({
      selector: { matchExpressions: [{ key, operator: 'In', values: expect.arrayContaining([value]) }] },
      podMetricsEndpoints: [{ ...endpoint, path: '/metrics' }],
    });
  });

  it('finds the collectors that are installed', () => {
    const objects = renderHub((chart) => new LogCollection(chart, 'L', 'acme'));
    const { values } = findObject(objects, 'HelmRelease').spec as { values: { collectors: object } };
    expect(findObject(render(), 'PodMonitor', 'alloy').spec).toMatchObject({
      selector: { matchExpressions: [{ values: Object.keys(values.collectors) }] },
    });
  });

  it.each([
    ['broker', 'strimzi-cluster-operator'],
    ['autoscaler', 'cluster-autoscaler'],
  ])('without %s looks for no %s', (what, name) => {
    expect(render({ [what]: false }).map(({ metadata }) => metadata.name)).not.toContain(name);
  });
});
