import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { HelmReleaseProps } from '../../../src/project/extras/helm-release-props';
import { synthesizeWith } from '../../support/synthesize-with';

const CHART = { repo: 'https://charts.example.org', chart: 'minio', version: '5.4.0', namespace: 'minio' } as const;
const release = (props: object, name = 'minio') =>
  synthesizeWith((project) => project.addHelmRelease(name, { ...CHART, ...props } as HelmReleaseProps));
const told = (props: object, name?: string) => release(props, name).told;
const object = (files: ReadonlyMap<string, string>, path: string) => load(files.get(path) ?? '') as Record<string, object>;

describe('addHelmRelease', () => {
  it('is a layer of its own in the hub, after bootstrap', () => {
    const { files, told } = release({ values: { mode: 'standalone' }, timeout: '20m' }, 'object-store');
    expect(told).toEqual([]);
    expect(object(files, 'hub/root/kustomization-object-store-hub.yaml').spec).toMatchObject({
      path: './hub/object-store',
      dependsOn: [{ name: 'bootstrap' }],
      timeout: '25m',
    });
    expect(object(files, 'hub/object-store/helmrelease-object-store.yaml').spec).toMatchObject({
      releaseName: 'object-store',
      targetNamespace: 'minio',
      timeout: '20m',
      chart: { spec: { chart: 'minio', version: '5.4.0', sourceRef: { kind: 'HelmRepository', name: 'object-store' } } },
      values: { mode: 'standalone' },
    });
    expect(object(files, 'hub/object-store/helmrepository-object-store.yaml').spec).toMatchObject({
      url: 'https://charts.example.org',
    });
  });

  it('comes from an OCI registry as well', () => {
    const { files } = release({ repo: 'oci://registry.example.org/charts/' });
    expect(object(files, 'hub/minio/ocirepository-minio.yaml').spec).toMatchObject({
      url: 'oci://registry.example.org/charts/minio',
      ref: { tag: '5.4.0' },
    });
  });

  it('may carry the same chart twice', () => {
    const { told } = synthesizeWith((project) => {
      project.addHelmRelease('one', { ...CHART });
      project.addHelmRelease('two', { ...CHART, namespace: 'other', after: 'one' });
    });
    expect(told).toEqual([]);
  });

  it('is in the inventory with chart and version', () => {
    const { charts } = JSON.parse(release({}).files.get('inventory.json') ?? '');
    expect(charts).toContainEqual({ name: 'minio', version: '5.4.0', repository: CHART.repo, namespace: 'minio' });
    const oci = JSON.parse(release({ repo: 'oci://registry.example.org/charts' }).files.get('inventory.json') ?? '');
    expect(oci.charts).toContainEqual(
      expect.objectContaining({ name: 'minio', repository: 'oci://registry.example.org/charts' }),
    );
  });

  it.each([
    ['baseline', {}],
    ['restricted', { podSecurity: 'restricted' }],
    ['privileged', { podSecurity: 'privileged' }],
  ])('gives a new namespace the standard %s', (standard, props) => {
    const { files } = synthesizeWith((project) => {
      project.addSecret('root', { namespace: 'minio', data: { a: { gitlabVariable: 'A' } } });
      project.addHelmRelease('minio', { ...CHART, ...props } as HelmReleaseProps);
    });
    expect(files.get('cluster/namespaces/_cluster/namespace-minio.yaml')).toContain(`enforce: ${standard}`);
  });

  it('leaves the standard of a namespace of the platform as it is', () => {
    const path = 'cluster/namespaces/_cluster/namespace-external-dns.yaml';
    const before = synthesizeWith(() => {}).files.get(path);
    expect(before).toContain('enforce: restricted');
    expect(release({ namespace: 'external-dns' }).files.get(path)).toBe(before);
  });

  it.each([
    ['field/required', 'repo', { repo: undefined }],
    ['chart/repository', 'repo', { repo: 'charts.example.org' }],
    ['chart/repository', 'repo', { repo: 'http://charts.example.org' }],
    ['secret/inline', 'repo', { repo: 'https://user:hunter2@charts.example.org' }],
    ['chart/name', 'chart', { chart: 'bitnami/minio' }],
    ['chart/version', 'version', { version: '^5.4.0' }],
    ['chart/version', 'version', { version: '5.4' }],
    ['chart/version', 'version', { version: 'latest' }],
    ['chart/version', 'version', { version: '>=5.0.0 <6.0.0' }],
    ['name/format', 'namespace', { namespace: 'Minio' }],
    ['duration/format', 'timeout', { timeout: '10' }],
    ['choice/unknown', 'podSecurity', { podSecurity: 'strict' }],
    ['namespace/platform', 'podSecurity', { namespace: 'traefik', podSecurity: 'privileged' }],
    ['layer/unknown', 'after', { after: 'boostrap' }],
    ['layer/circle', 'after', { after: 'minio' }],
    ['field/unknown', 'repository', { repository: 'https://charts.example.org' }],
    ['field/type', 'values', { values: 'mode: standalone' }],
    ['value/plain', 'values.a[1]', { values: { a: [1, () => 1] } }],
    ['value/plain', 'values.at', { values: { at: new Date(0) } }],
    ['value/plain', 'values.share', { values: { share: Number.NaN } }],
    ['secret/inline', 'values.auth.rootPassword', { values: { auth: { rootPassword: 'hunter2' } } }],
    ['secret/inline', 'values.env[0].value', { values: { env: [{ name: 'DB_TOKEN', value: 'hunter2' }] } }],
  ])('refuses with %s at .%s', (rule, field, props) => {
    expect(told(props)).toEqual([`addHelmRelease('minio').${field} ${rule}`]);
  });

  it.each([['5.4.0'], ['v1.21.0'], ['1.0.0-rc.1'], ['1.0.0+build.5']])('takes %s for an exact version', (version) => {
    expect(told({ version })).toEqual([]);
  });

  it('takes names of Secrets for what they are', () => {
    const values = { existingSecret: 'minio-root', passwordKey: 'password', auth: { password: '' } };
    expect(told({ values })).toEqual([]);
  });

  it.each([
    ['a layer of the platform', 'bootstrap'],
    ['a release of the platform', 'reloader'],
    ['the root', 'root'],
    ['the hub half of a layer', 'minio-hub'],
  ])("refuses the name of %s with 'extra/name-taken'", (_what, name) => {
    expect(told({}, name)).toEqual([`addHelmRelease('${name}') extra/name-taken`]);
  });

  it('refuses a name that is used twice, and one that is too long', () => {
    const { told: twice } = synthesizeWith((project) => {
      project.addHelmRelease('minio', CHART);
      project.addHelmRelease('minio', CHART);
    });
    expect(twice).toEqual(["addHelmRelease('minio')#2 extra/name-taken"]);
    const long = 'a'.repeat(54);
    expect(told({}, long)).toEqual([`addHelmRelease('${long}') name/format`]);
  });

  it('says what was meant', () => {
    expect(release({ after: 'boostrap' }).issues[0]).toMatchObject({ hint: "did you mean 'bootstrap'?", got: 'boostrap' });
    expect(release({ repository: 'x' }).issues[0]).toMatchObject({ hint: "did you mean 'repo'?" });
  });

  it("tells a circle once, with 'layer/circle' and all that are in it", () => {
    const { issues } = synthesizeWith((project) => {
      project.addHelmRelease('a', { ...CHART, after: 'c' });
      project.addHelmRelease('b', { ...CHART, after: 'a' });
      project.addHelmRelease('c', { ...CHART, after: 'b' });
      project.addHelmRelease('d', { ...CHART, after: 'c' });
    });
    expect(issues).toMatchObject([
      { rule: 'layer/circle', field: "addHelmRelease('a').after", message: 'waits for itself: a after c after b after a' },
    ]);
  });
});
