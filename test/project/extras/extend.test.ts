import { ApiObject, type Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { EnvironmentHandles } from '../../../src/project/extras/environment-handles';
import { M2MGateProject } from '../../../src/project/m2mgate-project';
import { synthesize } from '../../../src/project/synthesize';
import { synthesizeWith } from '../../support/synthesize-with';
import { QUIET } from '../examples';

const extend = (callback: (chart: Chart, environment: EnvironmentHandles) => unknown, layer = 'bootstrap', props: object = {}) =>
  synthesizeWith((project) => project.extend(layer, (chart, environment) => void callback(chart, environment)), { props });

const configMap = (chart: Chart, id: string, data: Record<string, string> = {}) =>
  new kplus.ConfigMap(chart, id, { metadata: { namespace: 'm2mgate' }, data });

describe('extend', () => {
  it('puts constructs into the layer, named as those of the layer are', () => {
    const { files, told } = extend((chart, { host }) => configMap(chart, 'reporting', { URL: host('reports') }));
    expect(told).toEqual([]);
    expect(load(files.get('cluster/bootstrap/m2mgate/configmap-bootstrap-reporting.yaml') ?? '')).toMatchObject({
      metadata: { name: 'bootstrap-reporting', namespace: 'm2mgate' },
      data: { URL: 'reports.example.m2mgate.cloud' },
    });
  });

  it('knows where the platform has put things', () => {
    const handles = (props: object) => {
      let known: EnvironmentHandles | undefined;
      extend(
        (_chart, environment) => {
          known = environment;
        },
        'bootstrap',
        props,
      );
      return known;
    };
    expect(handles({})).toMatchObject({
      slug: 'example-m2mgate-cloud',
      baseDomain: 'example.m2mgate.cloud',
      namespaces: { m2mgate: 'm2mgate', database: 'mysql' },
      database: { host: 'mysql-haproxy.mysql.svc.cluster.local', port: 3306 },
      broker: { bootstrapServers: expect.stringMatching(/^broker-kafka-bootstrap\.kafka\.svc.*:9092$/) },
      auth: { issuer: 'https://auth.example.m2mgate.cloud/realms/m2mgate' },
    });
    const off = { broker: { enabled: false }, m2mgate: { madService: { enabled: false } } };
    expect(handles(off)).not.toHaveProperty('broker');
  });

  it('lets Flux wait for what it adds', () => {
    const { files } = extend((chart) => {
      new ApiObject(chart, 'Topic', {
        apiVersion: 'kafka.strimzi.io/v1',
        kind: 'KafkaTopic',
        metadata: { name: 'reports', namespace: 'kafka' },
        spec: { partitions: 3, replicas: 3 },
      });
    }, 'namespaces');
    expect(files.get('hub/root/kustomization-namespaces.yaml')).toContain('kind: KafkaTopic');
  });

  it('extends the layer of another extra too', () => {
    const { files, told } = synthesizeWith((project) => {
      project.extend('minio', (chart) => configMap(chart, 'buckets'));
      project.addHelmRelease('minio', {
        repo: 'https://charts.example.org',
        chart: 'minio',
        version: '5.4.0',
        namespace: 'minio',
      });
    });
    expect(told).toEqual([]);
    expect(files.has('cluster/minio/m2mgate/configmap-minio-buckets.yaml')).toBe(true);
    expect(load(files.get('hub/root/kustomization-minio.yaml') ?? '')).toMatchObject({
      spec: { dependsOn: [{ name: 'minio-hub' }] },
    });
  });

  it('makes the namespace that it names', () => {
    const { files } = extend((chart) => new kplus.ConfigMap(chart, 'a', { metadata: { namespace: 'reports' } }));
    expect(files.has('cluster/namespaces/_cluster/namespace-reports.yaml')).toBe(true);
  });

  it('is not run when something else is wrong', () => {
    let calls = 0;
    const { told } = extend(() => calls++, 'bootstrap', { nodeSize: 'huge' });
    expect([told, calls]).toEqual([['nodeSize choice/unknown'], 0]);
  });

  it.each([
    [
      'extend/threw',
      'Error: no buckets',
      () => {
        throw new Error('no buckets\nsecond line');
      },
    ],
    [
      'extend/threw',
      'no reason',
      () => {
        throw 'no reason';
      },
    ],
    [
      'extend/threw',
      "There is already a Construct with name 'a'",
      (chart: Chart) => [configMap(chart, 'a'), configMap(chart, 'a')],
    ],
    ['extend/threw', 'at least 1 container', (chart: Chart) => new kplus.Pod(chart, 'a', { metadata: { namespace: 'm2mgate' } })],
    [
      'extend/threw',
      'order belongs into layers',
      (chart: Chart) => configMap(chart, 'a').node.addDependency(configMap(chart, 'b')),
    ],
    [
      'extend/invalid',
      'rules or default backend',
      (chart: Chart) => new kplus.Ingress(chart, 'a', { metadata: { namespace: 'm2mgate' } }),
    ],
  ] as const)('tells %s (%s) as a mistake of the project, with its name', (rule, text, callback) => {
    const { issues } = extend(callback);
    expect(issues).toMatchObject([{ rule, field: "extend('bootstrap')", message: expect.stringContaining(text) }]);
    expect(issues[0]?.message).not.toContain('second line');
  });

  it("refuses a promise with 'extend/promise'", () => {
    const { told } = synthesizeWith((project) => project.extend('bootstrap', async () => {}));
    expect(told).toEqual(["extend('bootstrap') extend/promise"]);
  });

  it('tells apart two extensions of one layer', () => {
    const { told, issues } = synthesizeWith((project) => {
      project.extend('bootstrap', (chart) => configMap(chart, 'a'));
      project.extend('bootstrap', (chart) => configMap(chart, 'a'));
    });
    expect(told).toEqual(['ConfigMap m2mgate/bootstrap-a output/duplicate']);
    expect(issues[0]?.message).toContain("by extend('bootstrap')/a/Resource and by extend('bootstrap')#2/a/Resource");
  });

  it.each([
    ['output/secret', (chart: Chart) => new kplus.Secret(chart, 'a', { metadata: { namespace: 'm2mgate' } })],
    ['output/no-namespace', (chart: Chart) => new kplus.ConfigMap(chart, 'a')],
    [
      'schema/unknown-field',
      (chart: Chart) =>
        new ApiObject(chart, 'a', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'm2mgate' }, spec: { a: 1 } }),
    ],
  ] as const)('checks what it adds as strictly as the rest: %s', (rule, callback) => {
    expect(extend(callback).issues).toMatchObject([{ rule, at: expect.stringMatching(/^extend\('bootstrap'\)\/a/) }]);
  });

  it.each([
    ['layer/unknown', 'bootstrp', {}],
    ['name/format', 'Boot strap', {}],
  ])('refuses with %s the layer %s', (rule, layer, props) => {
    expect(extend(() => {}, layer, props).told).toEqual([`extend('${layer}') ${rule}`]);
  });

  it('refuses what cannot be called', () => {
    const { told } = synthesizeWith((project) => Reflect.apply(project.extend, project, ['bootstrap', { a: 1 }]));
    expect(told).toEqual(["extend('bootstrap') field/type"]);
  });

  it('gives the line of the project file that has thrown, when somebody knows it', () => {
    const project = new M2MGateProject(QUIET);
    project.extend('bootstrap', () => {
      throw new Error('x');
    });
    const position = { line: 7, column: 3 };
    const issues = () => synthesize(project, { locateThrow: () => ({ file: 'project.ts', position }) });
    expect(issues).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ position, file: 'project.ts' })] }));
  });
});
