import { describe, expect, it } from 'vitest';
import { M2MGateProject } from '../../../src/project/m2mgate-project';
import { synthesizeWith } from '../../support/synthesize-with';
import { QUIET } from '../examples';

describe('a project with mistakes in its fields and in what it adds', () => {
  it('is told all of them in one go, fields first and calls in their order', () => {
    const { told, files } = synthesizeWith(
      (project) => {
        project.extend('servce', () => {});
        project.addSecret('root', { namespace: 'minio', data: {} });
        project.addHelmRelease('minio', { repo: 'https://charts.example.org', chart: 'minio', version: '5', namespace: 'minio' });
        project.addManifests('plant', { path: 'a.yaml', after: 'mino' });
        project.patch({ kind: 'Deployment', name: 'core-service' }, []);
      },
      { texts: { 'a.yaml': 'a: [' }, props: { nodeSize: 'huge' as 'large', broker: { enabled: false } } },
    );
    expect(told).toEqual([
      'nodeSize choice/unknown',
      'm2mgate.madService service/needs-broker',
      "extend('servce') layer/unknown",
      "addSecret('root').data secret/no-data",
      "addHelmRelease('minio').version chart/version",
      "addManifests('plant') manifests/syntax",
      "addManifests('plant').after layer/unknown",
      "patch('Deployment core-service') list/empty",
    ]);
    expect(files.size).toBe(0);
  });

  it('is told everything that only shows when it is built, too', () => {
    const { told } = synthesizeWith(
      (project) => {
        project.extend('bootstrap', () => {
          throw new Error('x');
        });
        project.addManifests('plant', { path: 'a.yaml' });
        project.patch({ kind: 'Deployment', name: 'nfs-servr' }, [{ op: 'remove', path: '/spec' }]);
      },
      { texts: { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plant, namespace: m2mgate }\ndatas: {}\n' } },
    );
    expect([...told].sort()).toEqual([
      'ConfigMap m2mgate/plant datas schema/unknown-field',
      "extend('bootstrap') extend/threw",
      "patch('Deployment nfs-servr') patch/no-match",
    ]);
  });
});

describe('what a project adds', () => {
  it.each(['addSecret', 'addHelmRelease', 'addManifests', 'extend', 'patch'] as const)(
    '%s takes anything without throwing, and it is an error when synthesized',
    (method) => {
      for (const args of [
        [],
        [undefined, null],
        [7, 'x'],
        [Symbol('x'), new Map()],
        [{ a: 1 }, [{}]],
        [Object.create(null), () => 1],
      ]) {
        const { issues } = synthesizeWith((project) => Reflect.apply(project[method], project, args));
        expect(issues.length, String(args.length)).toBeGreaterThan(0);
        expect(issues.every(({ severity, field }) => severity === 'error' && field.startsWith(`${method}('`))).toBe(true);
      }
    },
  );

  it('is recorded as a copy that nobody can change', () => {
    const project = new M2MGateProject(QUIET);
    const values = { mode: 'a' };
    project.addHelmRelease('minio', {
      repo: 'https://charts.example.org',
      chart: 'minio',
      version: '5.4.0',
      namespace: 'minio',
      values,
    });
    values.mode = 'b';
    expect(project.extras).toMatchObject([{ method: 'addHelmRelease', args: ['minio', { values: { mode: 'a' } }] }]);
    expect(() => Object.assign(project.extras[0]?.args[1] as object, { chart: 'x' })).toThrow(TypeError);
  });

  it('is rendered the same a second time', () => {
    const render = () =>
      synthesizeWith(
        (project) => {
          project.addSecret('root', { namespace: 'minio', data: { a: { generated: 'x' } } });
          project.addManifests('plant', { path: 'a.yaml' });
          project.patch({ kind: 'Deployment', name: 'nfs-server' }, [
            { op: 'add', path: '/metadata/annotations', value: { a: 'b' } },
          ]);
        },
        { texts: { 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plant, namespace: m2mgate }\n' } },
      ).files;
    expect(render()).toEqual(render());
  });
});
