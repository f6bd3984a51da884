import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { M2MGateProject } from '../../../src/project/m2mgate-project';
import { synthesizeWith } from '../../support/synthesize-with';
import { QUIET } from '../examples';

const DATA = { password: { gitlabVariable: 'MINIO_PASSWORD' } } as const;
const secret = (props: object, name = 'minio-root') =>
  synthesizeWith((project) => project.addSecret(name, { namespace: 'minio', data: DATA, ...props }));
const told = (props: object, name?: string) => secret(props, name).told;

describe('addSecret', () => {
  it('reads values in the hub and pushes them to the cluster', () => {
    const { files, told } = secret({ type: 'kubernetes.io/basic-auth', data: { ...DATA, username: { literal: 'root' } } });
    expect(told).toEqual([]);
    expect(load(files.get('hub/secrets/externalsecret-minio-minio-root.yaml') ?? '')).toMatchObject({
      spec: { data: [{ secretKey: 'password', remoteRef: { key: 'MINIO_PASSWORD' } }] },
    });
    expect(load(files.get('hub/secrets/pushsecret-minio-minio-root.yaml') ?? '')).toMatchObject({
      spec: {
        template: { type: 'kubernetes.io/basic-auth', data: { username: '{{ "root" }}' } },
        secretStoreRefs: [{ name: 'cluster-minio' }],
      },
    });
  });

  it('makes a generated password once', () => {
    const { files } = secret({ data: { password: { generated: 'minio' } } });
    expect(files.has('hub/secrets/password-generated-minio.yaml')).toBe(true);
  });

  it('asks for a namespace that the platform does not have, and for the store that registration makes for it', () => {
    const { files } = secret({});
    expect(load(files.get('cluster/namespaces/_cluster/namespace-minio.yaml') ?? '')).toMatchObject({
      metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } },
    });
    expect(JSON.parse(files.get('inventory.json') ?? '').registration).toMatchObject({
      secretStores: expect.arrayContaining([{ name: 'cluster-minio', namespace: 'minio' }]),
      gitlabVariables: expect.arrayContaining(['MINIO_PASSWORD']),
    });
  });

  it.each(['kube-system', 'default', 'traefik'])('leaves the namespace %s to K3s', (namespace) => {
    const { files, told } = secret({ namespace });
    expect(told).toEqual([]);
    expect([...files.keys()]).not.toContain(`cluster/namespaces/_cluster/namespace-${namespace}.yaml`);
  });

  it('gives name and namespace to the values of a chart, and never throws', () => {
    const project = new M2MGateProject(QUIET);
    expect(project.addSecret('a', { namespace: 'b', data: DATA })).toEqual({ name: 'a', namespace: 'b' });
    expect(() => Reflect.apply(project.addSecret, project, [])).not.toThrow();
  });

  it.each([
    ['name/format', "addSecret('Minio Root')", {}, 'Minio Root'],
    ['name/format', "addSecret('minio-root').namespace", { namespace: 'Mini O' }],
    ['field/required', "addSecret('minio-root').data", { data: undefined }],
    ['secret/no-data', "addSecret('minio-root').data", { data: {} }],
    ['secret/no-data', "addSecret('minio-root').data", { data: { a: { literal: 'x' }, b: { literal: 'y' } } }],
    ['secret/key', 'addSecret(\'minio-root\').data["a/b"]', { data: { 'a/b': { literal: 'x' } } }],
    ['secret/source', "addSecret('minio-root').data.a", { data: { a: {} } }],
    ['secret/source', "addSecret('minio-root').data.a", { data: { a: { literal: 'x', generated: 'y' } } }],
    ['secret/source', "addSecret('minio-root').data.a", { data: { a: { literal: 'x', decode: 'Base64' } } }],
    ['secret/variable-name', "addSecret('minio-root').data.a.gitlabVariable", { data: { a: { gitlabVariable: 'not a name' } } }],
    ['field/unknown', "addSecret('minio-root').data.a.literl", { data: { a: { literl: 'x' } } }],
    ['secret/inline', "addSecret('minio-root').data.password", { data: { password: 'hunter2' } }],
    ['secret/inline', "addSecret('minio-root').data.password.literal", { data: { password: { literal: 'hunter2' } } }],
    ['secret/inline', "addSecret('minio-root').data.a.literal", { data: { a: { literal: 'glpat-CANARYCANARY' } } }],
  ])('refuses with %s at %s', (rule, field, props, name?: string) => {
    expect(told(props, name)).toEqual([`${field} ${rule}`]);
  });

  describe('with a type', () => {
    const CRT = { 'tls.crt': { gitlabVariable: 'CRT' } };
    const KEY = { 'tls.key': { gitlabVariable: 'KEY' } };
    const X = { x: { gitlabVariable: 'X' } };

    it.each([
      ['kubernetes.io/tls', { ...CRT, ...KEY }],
      ['kubernetes.io/ssh-auth', { 'ssh-privatekey': { gitlabVariable: 'KEY' }, ...X }],
      ['kubernetes.io/dockerconfigjson', { '.dockerconfigjson': { gitlabVariable: 'LOGIN' } }],
      ['kubernetes.io/basic-auth', { username: { literal: 'root' }, ...X }],
      ['Opaque', X],
      ['example.org/of-its-own', X],
    ])('%s takes the keys that it demands', (type, data) => {
      expect(told({ type, data })).toEqual([]);
    });

    it.each([
      ['secret/key', 'kubernetes.io/tls', CRT, 'the key tls.key'],
      ['secret/key', 'kubernetes.io/tls', { ...CRT, 'tls.key': { generated: 'key' } }, 'tls.key from a GitLab variable'],
      ['secret/key', 'kubernetes.io/tls', { ...CRT, ...KEY, ...X }, 'no room for the key x'],
      ['secret/key', 'kubernetes.io/ssh-auth', X, 'the key ssh-privatekey'],
      ['secret/key', 'kubernetes.io/dockerconfigjson', { '.dockerconfigjson': { generated: 'x' } }, 'the key .dockerconfigjson'],
      ['secret/key', 'kubernetes.io/dockercfg', X, 'the key .dockercfg'],
      ['secret/key', 'kubernetes.io/basic-auth', X, 'the key username or password'],
      ['choice/unknown', 'kubernetes.io/service-account-token', X, 'Kubernetes makes itself'],
    ])('refuses with %s what Kubernetes would refuse for ever: %s with %j', (rule, type, data, message) => {
      expect(secret({ type, data }).issues).toEqual([
        expect.objectContaining({
          severity: 'error',
          field: "addSecret('minio-root').type",
          rule,
          got: type,
          message: expect.stringContaining(message),
          expected: expect.any(String),
          hint: expect.any(String),
        }),
      ]);
    });

    it('says nothing of keys while a value is wrong in itself', () => {
      expect(told({ type: 'kubernetes.io/tls', data: { ...CRT, 'tls.key': {} } })).toEqual([
        'addSecret(\'minio-root\').data["tls.key"] secret/source',
      ]);
    });
  });

  it('shows no secret', () => {
    expect(JSON.stringify(secret({ data: { a: { literal: 'glpat-CANARYCANARY' } } }).issues)).not.toContain('CANARY');
  });

  it('warns of a namespace with nearly the name of one of the platform', () => {
    expect(told({ namespace: 'm2mgat' })).toEqual(["addSecret('minio-root').namespace namespace/similar"]);
  });

  describe("refuses with 'secret/taken'", () => {
    it('a Secret that the platform makes', () => {
      expect(told({ namespace: 'external-dns' }, 'hetznerdns-token')).toEqual(["addSecret('hetznerdns-token') secret/taken"]);
    });

    it.each([
      ['the same Secret twice', ['a', 'minio'], ['a', 'minio'], "addSecret('a')#2"],
      ['two Secrets with one name in the hub', ['b-c', 'a'], ['c', 'a-b'], "addSecret('c')"],
    ] as const)('%s', (_what, [one, first], [two, second], field) => {
      const { told } = synthesizeWith((project) => {
        project.addSecret(one, { namespace: first, data: DATA });
        project.addSecret(two, { namespace: second, data: DATA });
      });
      expect(told).toEqual([`${field} secret/taken`]);
    });

    it('a Secret whose generated value has the name of another Secret in the hub', () => {
      const { told } = synthesizeWith((project) => {
        project.addSecret('x', { namespace: 'n', data: { a: { generated: 'y' } } });
        project.addSecret('x-y', { namespace: 'n', data: DATA });
      });
      expect(told).toEqual(["addSecret('x-y') secret/taken"]);
    });

    it('a Secret with the name by which the literals of another are pushed', () => {
      const { told } = synthesizeWith((project) => {
        project.addSecret('x', { namespace: 'n', data: { a: { generated: 'y' }, b: { literal: 'z' } } });
        project.addSecret('x-literals', { namespace: 'n', data: DATA });
      });
      expect(told).toEqual(["addSecret('x-literals') secret/taken"]);
    });

    it.each([
      ['its literals are pushed alone', { a: { generated: 'literals' }, b: { literal: 'z' } }, 1],
      ['its literals travel with a variable', { a: { generated: 'literals' }, b: { literal: 'z' }, ...DATA }, 0],
      ['it has no literal', { a: { generated: 'literals' } }, 0],
    ])('a generated value called literals only where %s', (_what, data, times) => {
      expect(told({ data })).toEqual(Array(times).fill("addSecret('minio-root') secret/taken"));
    });
  });
});
