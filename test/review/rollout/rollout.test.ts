import { describe, expect, it } from 'vitest';
import { makeReview } from '../../../src/review/make-review';
import type { Editable, EditedFiles } from '../pairs/edited-files';
import type { Side } from '../pairs/pair';
import { renderSide } from '../pairs/render-side';

const CORE = 'cluster/service/m2mgate/deployment-core-service.yaml';
const rollout = (after: Side, before: Side = {}) => makeReview({ base: renderSide(before), head: renderSide(after) }).rollout;
const edited = (path: string, change: Parameters<EditedFiles['edit']>[1]): Side => ({
  edit: (files) => files.edit(path, change),
});
const restarts = (...parameters: Parameters<typeof rollout>) =>
  rollout(...parameters).restarts.map(({ workload, reason }) => `${workload}: ${reason}`);

describe('restarts', () => {
  it('say in a few words why pods are replaced', () => {
    expect(
      restarts(
        edited(CORE, ({ spec }) => {
          const [container] = spec.template.spec.containers;
          container.image = 'registry.example.com/m2mgate-sage/sage-core-service:5.14.0';
          container.env.push({ name: 'LOG_LEVEL', value: 'debug' });
          container.resources.limits.memory = '3Gi';
        }),
      ),
    ).toEqual(['Deployment m2mgate/core-service: environment, image 5.13.0 → 5.14.0, resources']);
  });

  it.each([
    ['the number of replicas', CORE, { replicas: 3 }],
    ['the size of volumes of Kafka', 'cluster/broker/kafka/kafkanodepool-node.yaml', { replicas: 5 }],
    ['what Keycloak lets in', 'cluster/auth/keycloak/keycloak-keycloak.yaml', { networkPolicy: { enabled: false } }],
    ['users of MySQL', 'cluster/database/mysql/perconaxtradbcluster-mysql.yaml', { users: [] }],
  ])('%s replace no pod', (_what, path, spec) => {
    expect(restarts(edited(path, (manifest) => Object.assign(manifest.spec, spec)))).toEqual([]);
  });

  it.each([
    [
      'Kafka',
      'cluster/broker/kafka/kafka-broker.yaml',
      (spec) => Object.assign(spec.kafka.config, { 'log.retention.hours': 100 }),
      'Kafka kafka/broker: configuration',
    ],
    [
      'brokers',
      'cluster/broker/kafka/kafkanodepool-node.yaml',
      (spec) => Object.assign(spec.resources.limits, { memory: '3Gi' }),
      'KafkaNodePool kafka/node: resources',
    ],
    [
      'MySQL',
      'cluster/database/mysql/perconaxtradbcluster-mysql.yaml',
      (spec) => Object.assign(spec.pxc, { configuration: '[mysqld]\n' }),
      'PerconaXtraDBCluster mysql/mysql: configuration',
    ],
    [
      'Keycloak',
      'cluster/auth/keycloak/keycloak-keycloak.yaml',
      (spec) => Object.assign(spec.hostname, { hostname: 'https://sso.example.org' }),
      'Keycloak keycloak/keycloak: host name',
    ],
  ] as [string, string, (spec: Editable) => void, string][])('%s restarts by its own object', (_what, path, change, expected) => {
    expect(restarts(edited(path, ({ spec }) => change(spec)))).toEqual([expected]);
  });

  it('are none for what is new and for what goes', () => {
    expect(rollout({ edit: (files) => files.remove(CORE) }).restarts).toEqual([]);
    expect(rollout({}, { edit: (files) => files.remove(CORE) }).restarts).toEqual([]);
  });

  it('come with the version and the values of a chart', () => {
    expect(
      restarts(edited('hub/bootstrap/helmrelease-reloader.yaml', ({ spec }) => Object.assign(spec.values, { a: 1 }))),
    ).toEqual(['HelmRelease example-m2mgate-cloud/reloader: values of the chart']);
    expect(
      restarts(
        edited('hub/bootstrap/ocirepository-strimzi-kafka-operator.yaml', ({ spec }) =>
          Object.assign(spec.ref, { tag: '1.3.0' }),
        ),
      ),
    ).toEqual(['HelmRelease example-m2mgate-cloud/strimzi-kafka-operator: strimzi-kafka-operator 1.2.0 → 1.3.0']);
    expect(
      restarts(edited('hub/bootstrap/helmrelease-reloader.yaml', ({ spec }) => Object.assign(spec, { interval: '1h' }))),
    ).toEqual([]);
  });
});

describe('Reloader', () => {
  it('replaces pods when cert-manager issues what they mount, and not when it only renews earlier', () => {
    const certificate = (spec: object) =>
      edited('cluster/service/m2mgate/certificate-cascade-certificate.yaml', (manifest) => Object.assign(manifest.spec, spec));
    expect(restarts(certificate({ dnsNames: ['cascade.example.org'] }))).toEqual([
      'StatefulSet m2mgate/cascade: Certificate m2mgate/cascade-certificate changes',
    ]);
    expect(restarts(certificate({ renewBefore: '100h' }))).toEqual([]);
  });

  it('replaces pods when the hub pushes another secret, through to the variable in GitLab', () => {
    const side = (gitlabVariable: string): Side => ({
      props: { m2mgate: { coreService: { env: { KEY: { gitlabVariable } } } } },
    });
    expect(restarts(side('NEW_KEY'), side('OLD_KEY'))).toEqual([
      'Deployment m2mgate/core-service: ExternalSecret example-m2mgate-cloud/m2mgate-core-service-env changes',
    ]);
  });

  it('replaces nothing for a password that is generated once', () => {
    const password = edited('hub/secrets/externalsecret-generated-mysql-m2mgate.yaml', ({ spec }) =>
      Object.assign(spec.dataFrom[0].sourceRef.generatorRef, { name: 'other' }),
    );
    expect(restarts(password)).toEqual([]);
  });

  it.each([
    [
      'whatever its pods name',
      { 'reloader.stakater.com/auto': 'true' },
      ['Deployment kube-system/nfs-server: ConfigMap kube-system/exports changes'],
    ],
    [
      'what it lists',
      { 'configmap.reloader.stakater.com/reload': 'other, exports' },
      ['Deployment kube-system/nfs-server: ConfigMap kube-system/exports changes'],
    ],
    ['nothing without an annotation', {}, []],
    ['nothing of what it does not list', { 'configmap.reloader.stakater.com/reload': 'other' }, []],
  ])('looks at %s', (_what, annotations, expected) => {
    const side = (text: string): Side => ({
      edit: (files) => {
        files.add('cluster/bootstrap/kube-system/configmap-exports.yaml', {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'exports', namespace: 'kube-system' },
          data: { text },
        });
        files.edit('cluster/bootstrap/kube-system/deployment-nfs-server.yaml', (deployment) => {
          deployment.metadata.annotations = annotations;
          deployment.spec.template.spec.containers[0].envFrom = [{ configMapRef: { name: 'exports' } }];
        });
      },
    });
    expect(restarts(side('b'), side('a'))).toEqual(expected);
  });
});

describe('images, charts and replicas', () => {
  it('are told by their step', () => {
    const after: Side = {
      edit: (files) => {
        files.edit(CORE, ({ spec }) => {
          spec.replicas = 2;
          spec.template.spec.containers[0].image = 'registry.example.com/m2mgate-sage/sage-core-service:5.14.0@sha256:0123';
        });
        files.edit('hub/bootstrap/ocirepository-strimzi-kafka-operator.yaml', ({ spec }) =>
          Object.assign(spec.ref, { tag: '2.0.0' }),
        );
        files.remove('cluster/auth/traefik/deployment-forward-auth.yaml');
      },
    };
    const { images, charts, replicas } = rollout(after);
    expect(images).toEqual([
      { image: 'quay.io/oauth2-proxy/oauth2-proxy', before: expect.stringMatching(/^v\d/) },
      { image: 'registry.example.com/m2mgate-sage/sage-core-service', before: '5.13.0', after: '5.14.0@sha256:0123' },
    ]);
    expect(charts).toEqual([{ chart: 'strimzi-kafka-operator', before: '1.2.0', after: '2.0.0', major: true }]);
    expect(replicas).toEqual([{ workload: 'Deployment m2mgate/core-service', before: '1', after: '2' }]);
  });

  it('name the parts of a cluster that has several', () => {
    const { replicas } = rollout(
      edited('cluster/database/mysql/perconaxtradbcluster-mysql.yaml', ({ spec }) => Object.assign(spec.haproxy, { size: 2 })),
    );
    expect(replicas).toEqual([{ workload: 'PerconaXtraDBCluster mysql/mysql (haproxy)', before: '3', after: '2' }]);
  });

  it('of a first deployment are all new', () => {
    const { images, charts } = makeReview({ head: renderSide({}) }).rollout;
    expect(images.length).toBeGreaterThan(30);
    expect(charts.length).toBeGreaterThan(8);
    expect([...images, ...charts].every(({ before, after }) => before === undefined && after !== undefined)).toBe(true);
  });
});

describe('requests', () => {
  it('are summed over all pods, those of charts among them', () => {
    const { cpu, memory } = rollout({ props: { m2mgate: { geocoderService: { enabled: false } } } }).requests;
    expect(cpu.after).toBeLessThan(cpu.before);
    expect(memory.before - memory.after).toBeGreaterThan(100 * 2 ** 20);
  });

  it('of what a version deployed that did not count are taken to be the same', () => {
    const before: Side = { edit: (files) => files.inventory((inventory) => Reflect.deleteProperty(inventory, 'capacity')) };
    const { cpu } = rollout({}, before).requests;
    expect([cpu.before, cpu.after > 1000]).toEqual([cpu.after, true]);
  });
});
