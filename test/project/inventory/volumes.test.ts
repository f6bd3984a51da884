import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../../src/project/inventory/inventory';
import { volumes } from '../../../src/project/inventory/volumes';
import type { Manifest, RenderedObject } from '../../../src/stacks/rendered-object';
import { render } from '../../support/render';

function rendered(kind: string, spec: object, target: RenderedObject['target'] = 'cluster'): RenderedObject {
  const manifest = { apiVersion: 'v1', kind, metadata: { name: 'a', namespace: 'b' }, spec } as Manifest;
  return { target, layer: 'service', origin: 'service/A', manifest };
}
const claim = (storage: string, storageClassName?: string) => ({
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage } },
  ...(storageClassName && { storageClassName }),
});
const found = (kind: string, spec: object) =>
  volumes([rendered(kind, spec)]).map(({ name, storageClass, size, count }) => [name, storageClass, size, count]);
const inRelease = (values: object) =>
  volumes([rendered('HelmRelease', { targetNamespace: 'monitoring-system', values }, 'hub')]).map(
    ({ namespace, name, storageClass, size, count }) => [`${namespace}/${name}`, storageClass, size, count],
  );

describe('volumes of an object', () => {
  it.each<[string, string, object, unknown[]]>([
    ['a claim', 'PersistentVolumeClaim', claim('20Gi', 'nfs'), [['a', 'nfs', '20Gi', 1]]],
    ['a claim of the default class', 'PersistentVolumeClaim', claim('20Gi'), [['a', '', '20Gi', 1]]],
    [
      'a template, once for each pod',
      'StatefulSet',
      { replicas: 2, volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: claim('10Gi', 'hcloud-volumes') }] },
      [['a', 'hcloud-volumes', '10Gi', 2]],
    ],
    [
      'several templates, by their names',
      'StatefulSet',
      {
        volumeClaimTemplates: [
          { metadata: { name: 'data' }, spec: claim('10Gi') },
          { metadata: { name: 'logs' }, spec: claim('5Gi') },
        ],
      },
      [
        ['a-data', '', '10Gi', 1],
        ['a-logs', '', '5Gi', 1],
      ],
    ],
    [
      'a volume that lives as long as its pod',
      'Deployment',
      {
        replicas: 3,
        template: { spec: { volumes: [{ name: 'tmp', ephemeral: { volumeClaimTemplate: { spec: claim('10Gi') } } }] } },
      },
      [['a', '', '10Gi', 3]],
    ],
    [
      'the nodes of a MySQL cluster',
      'PerconaXtraDBCluster',
      {
        pxc: { size: 3, volumeSpec: { persistentVolumeClaim: claim('100Gi', 'hcloud-volumes') } },
        haproxy: { enabled: true, size: 3, volumeSpec: { emptyDir: {} } },
        proxysql: { enabled: false, size: 3, volumeSpec: { persistentVolumeClaim: claim('2Gi') } },
      },
      [['a', 'hcloud-volumes', '100Gi', 3]],
    ],
    [
      'the nodes of Kafka, each volume of a JBOD',
      'KafkaNodePool',
      {
        replicas: 3,
        storage: {
          type: 'jbod',
          volumes: [
            { id: 0, type: 'persistent-claim', size: '10Gi', class: 'hcloud-volumes' },
            { id: 1, type: 'persistent-claim', size: '20Gi', class: 'hcloud-volumes' },
            { id: 2, type: 'ephemeral' },
          ],
        },
      },
      [
        ['a-0', 'hcloud-volumes', '10Gi', 3],
        ['a-1', 'hcloud-volumes', '20Gi', 3],
      ],
    ],
    ['nothing for pods that do not run', 'StatefulSet', { replicas: 0, volumeClaimTemplates: [{ spec: claim('10Gi') }] }, []],
    [
      'nothing for what a container requests',
      'Deployment',
      { template: { spec: { containers: [{ resources: { requests: { cpu: '1' } } }] } } },
      [],
    ],
  ])('are %s', (_what, kind, spec, expected) => {
    expect(found(kind, spec)).toEqual(expected);
  });
});

describe('volumes of a chart', () => {
  it.each<[string, object, unknown[]]>([
    [
      'persistence as charts write it',
      { grafana: { persistence: { enabled: true, size: '10Gi', storageClassName: 'hcloud-volumes' } } },
      [['monitoring-system/a-grafana', 'hcloud-volumes', '10Gi', 1]],
    ],
    [
      'the same under the older name of the class',
      { persistence: { enabled: true, size: '1Gi', storageClass: 'x' } },
      [['monitoring-system/a-persistence', 'x', '1Gi', 1]],
    ],
    ['nothing when it is switched off', { grafana: { persistence: { enabled: false, size: '10Gi' } } }, []],
    [
      'nothing when a claim is there already',
      { grafana: { persistence: { enabled: true, size: '10Gi', existingClaim: 'grafana' } } },
      [],
    ],
    [
      'a template of the Prometheus operator, once for each replica',
      {
        prometheus: {
          prometheusSpec: { replicas: 2, storageSpec: { volumeClaimTemplate: { spec: claim('30Gi', 'hcloud-volumes') } } },
        },
      },
      [['monitoring-system/a-prometheus', 'hcloud-volumes', '30Gi', 2]],
    ],
    [
      'a claim among additional objects, by its own name',
      {
        extraObjects: [
          { kind: 'PersistentVolumeClaim', metadata: { name: 'storage-loki', namespace: 'logs' }, spec: claim('10Gi') },
        ],
      },
      [['logs/storage-loki', '', '10Gi', 1]],
    ],
    ['nothing for a part that is switched off', { minio: { enabled: false, persistence: { enabled: true, size: '5Gi' } } }, []],
  ])('are %s', (_what, values, expected) => {
    expect(inRelease(values)).toEqual(expected);
  });
});

describe('volumes of the example', () => {
  const example = (change: Record<string, unknown> = {}) =>
    (JSON.parse(render(change).get('inventory.json') ?? '') as Inventory).volumes.map(
      ({ name, size, count }) => `${name} ${count} × ${size}`,
    );

  it('are those of MySQL, Kafka and monitoring as the project sizes them', () => {
    expect(
      example({
        database: { mysql: { storageSizeGB: 50 } },
        broker: { kafka: { storageSizeGB: 25 } },
        monitoring: { loki: { storageSizeGB: 15 } },
      }),
    ).toEqual(
      expect.arrayContaining([
        'mysql 3 × 50Gi',
        'node 3 × 25Gi',
        'storage-loki 1 × 15Gi',
        'kube-prometheus-stack-grafana 1 × 10Gi',
      ]),
    );
  });

  it('go with the parts that are switched off', () => {
    const names = example({
      broker: { enabled: false },
      monitoring: { enabled: false },
      m2mgate: { madService: { enabled: false } },
    }).join('\n');
    expect(names).not.toMatch(/node|loki|prometheus|grafana/);
    expect(names).toContain('mysql 3');
  });
});
