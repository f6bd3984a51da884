import { describe, expect, it } from 'vitest';
import type { ClusterSecret } from '../../../src/constructs/secret/cluster-secret';
import { ClusterSecrets } from '../../../src/constructs/secret/cluster-secrets';
import { findObject } from '../../support/find-object';
import { renderHub } from '../../support/render-hub';

const render = (...secrets: ClusterSecret[]) => renderHub((chart) => new ClusterSecrets(chart, 'Secrets', secrets));

describe('ClusterSecrets', () => {
  describe('a value from GitLab', () => {
    const objects = render({ name: 'token', namespace: 'traefik', data: { TOKEN: { gitlabVariable: 'DNS_TOKEN' } } });

    it('is read by its variable name and pushed key by key into the store of its namespace', () => {
      expect(findObject(objects, 'ExternalSecret').spec).toMatchObject({
        secretStoreRef: { kind: 'SecretStore', name: 'gitlab' },
        target: { name: 'traefik-token' },
        data: [{ secretKey: 'TOKEN', remoteRef: { key: 'DNS_TOKEN' } }],
      });
      expect(findObject(objects, 'PushSecret').spec).toMatchObject({
        secretStoreRefs: [{ kind: 'SecretStore', name: 'cluster-traefik' }],
        selector: { secret: { name: 'traefik-token' } },
        data: [{ match: { secretKey: 'TOKEN', remoteRef: { remoteKey: 'token', property: 'TOKEN' } } }],
      });
    });

    it('follows the variable when it changes', () => {
      expect(findObject(objects, 'PushSecret').spec).toMatchObject({ updatePolicy: 'Replace' });
    });

    it('leaves nothing waiting for a cluster that is gone', () => {
      expect(findObject(objects, 'PushSecret').spec).toMatchObject({ deletionPolicy: 'None' });
    });
  });

  it('decodes a variable that holds base64', () => {
    const objects = render({
      name: 'ca',
      namespace: 'm2mgate',
      data: { 'ca.crt': { gitlabVariable: 'CA_B64', decode: 'Base64' } },
    });
    expect(findObject(objects, 'ExternalSecret').spec).toMatchObject({
      data: [{ remoteRef: { key: 'CA_B64', decodingStrategy: 'Base64' } }],
    });
  });

  describe('a generated password', () => {
    const objects = render(
      { name: 'users', namespace: 'mysql', data: { keycloak: { generated: 'mysql-keycloak' } } },
      {
        name: 'db',
        namespace: 'keycloak',
        data: { username: { literal: 'keycloak' }, password: { generated: 'mysql-keycloak' } },
      },
    );

    it('is made once and survives the ExternalSecret that made it', () => {
      expect(findObject(objects, 'ExternalSecret', 'generated-mysql-keycloak').spec).toMatchObject({
        refreshPolicy: 'CreatedOnce',
        target: { creationPolicy: 'Orphan', immutable: true },
      });
    });

    it('is the same on both sides of a connection', () => {
      expect(objects.filter(({ kind }) => kind === 'Password')).toHaveLength(1);
      for (const name of ['mysql-users-mysql-keycloak', 'keycloak-db-mysql-keycloak']) {
        expect(findObject(objects, 'PushSecret', name).spec).toMatchObject({
          selector: { secret: { name: 'generated-mysql-keycloak' } },
        });
      }
    });

    it('never replaces one that is on the cluster already', () => {
      for (const name of ['mysql-users-mysql-keycloak', 'keycloak-db-mysql-keycloak']) {
        expect(findObject(objects, 'PushSecret', name).spec).toMatchObject({ updatePolicy: 'IfNotExists' });
      }
    });

    it('uses no symbols, which break JDBC addresses and shells', () => {
      expect(findObject(objects, 'Password').spec).toMatchObject({ symbols: 0, length: 28 });
    });

    it('leaves the user name that stands beside it to a push of its own, which follows it when it changes', () => {
      expect(keys(objects, 'keycloak-db-mysql-keycloak')).toEqual(['password']);
      expect(findObject(objects, 'PushSecret', 'keycloak-db-literals').spec).toMatchObject({
        updatePolicy: 'Replace',
        selector: { secret: { name: 'generated-mysql-keycloak' } },
        template: { data: { username: '{{ "keycloak" }}' } },
        data: [{ match: { secretKey: 'username', remoteRef: { remoteKey: 'db', property: 'username' } } }],
      });
    });

    it('stays in the hub when a literal has the key under which it stands there', () => {
      const literal = render({ name: 's', namespace: 'n', data: { password: { literal: 'none' }, b: { generated: 'p' } } });
      expect(findObject(literal, 'PushSecret', 'n-s-literals').spec).toMatchObject({
        template: { data: { password: '{{ "none" }}' } },
        data: [{ match: { secretKey: 'password' } }],
      });
      expect(findObject(literal, 'PushSecret', 'n-s-p').spec).not.toHaveProperty('template');
    });
  });

  it.each<[string, ClusterSecret]>([
    ['with a type', { name: 's', namespace: 'n', type: 'example.org/login', data: { a: { gitlabVariable: 'A' } } }],
    ['beside a literal', { name: 's', namespace: 'n', data: { a: { gitlabVariable: 'A' }, b: { literal: 'x' } } }],
    ['generated', { name: 's', namespace: 'n', type: 'example.org/login', data: { a: { generated: 'a' }, b: { literal: 'x' } } }],
  ])('never makes an empty text of a value that has not arrived yet: %s', (_what, secret) => {
    const templates = render(secret)
      .filter(({ kind }) => kind === 'PushSecret')
      .map(({ spec }) => (spec as { template?: { data?: object } }).template?.data ?? {});
    expect(templates.flatMap((data) => Object.keys(data)).filter((key) => key !== 'b')).toEqual([]);
  });

  it('pushes once per source when values come from both', () => {
    const objects = render({
      name: 'realm',
      namespace: 'keycloak',
      data: {
        smtp: { gitlabVariable: 'SMTP_PASSWORD' },
        grafana: { generated: 'oauth-grafana' },
        sender: { literal: 'noreply@example.org' },
      },
    });
    expect(keys(objects, 'keycloak-realm')).toEqual(['sender', 'smtp']);
    expect(keys(objects, 'keycloak-realm-oauth-grafana')).toEqual(['grafana']);
    expect(objects.map(({ metadata }) => metadata.name)).not.toContain('keycloak-realm-literals');
  });

  it.each(['{{ .x }}', 'a"b', 'a\\b', "it's"])('keeps the literal %s as it is', (literal) => {
    const objects = render({ name: 's', namespace: 'n', data: { a: { literal }, p: { generated: 'p' } } });
    const { template } = findObject(objects, 'PushSecret', 'n-s-literals').spec as { template: { data: { a: string } } };
    expect(JSON.parse(template.data.a.slice(3, -3))).toBe(literal);
  });

  describe('a type', () => {
    const typed = (type: string, data: ClusterSecret['data']) => render({ name: 'login', namespace: 'traefik', type, data });

    it('is set by every push, since it cannot be changed afterwards', () => {
      const objects = typed('kubernetes.io/basic-auth', { username: { literal: 'admin' }, password: { generated: 'login' } });
      for (const name of ['traefik-login-login', 'traefik-login-literals']) {
        expect(findObject(objects, 'PushSecret', name).spec).toMatchObject({ template: { type: 'kubernetes.io/basic-auth' } });
      }
    });

    it('that Kubernetes refuses in parts is pushed whole, from a source with the same keys', () => {
      const objects = typed('kubernetes.io/tls', { 'tls.crt': { gitlabVariable: 'CRT' }, 'tls.key': { gitlabVariable: 'KEY' } });
      expect(findObject(objects, 'ExternalSecret').spec).toMatchObject({
        data: [{ secretKey: 'tls.crt' }, { secretKey: 'tls.key' }],
      });
      const { spec } = findObject(objects, 'PushSecret') as { spec?: { template: unknown; data: unknown } };
      expect(spec?.template).toEqual({ type: 'kubernetes.io/tls' });
      expect(spec?.data).toEqual([{ match: { remoteRef: { remoteKey: 'login' } } }]);
    });

    it.each([
      ['kubernetes.io/ssh-auth', 'ssh-privatekey'],
      ['kubernetes.io/dockerconfigjson', '.dockerconfigjson'],
      ['kubernetes.io/basic-auth', 'password'],
    ])('%s is created with %s, without which Kubernetes refuses it', (type, key) => {
      const objects = typed(type, { a: { literal: 'x' }, b: { gitlabVariable: 'B' }, [key]: { gitlabVariable: 'KEY' } });
      expect(keys(objects, 'traefik-login')).toEqual([key, 'a', 'b']);
    });
  });

  it.each<[string, ClusterSecret]>([
    ['holds no secret', { name: 's', namespace: 'n', data: { a: { literal: 'x' } } }],
    [
      'is pushed whole and has two sources',
      {
        name: 's',
        namespace: 'n',
        type: 'kubernetes.io/tls',
        data: { 'tls.crt': { gitlabVariable: 'A' }, 'tls.key': { generated: 'a' } },
      },
    ],
  ])('fails for a Secret that %s, instead of rendering what never arrives', (_what, secret) => {
    expect(() => render(secret)).toThrow(/the Secret n\/s/);
  });
});

/** Keys of the target that a push writes, in its order. */
function keys(objects: ReturnType<typeof render>, name: string): string[] {
  const { data } = findObject(objects, 'PushSecret', name).spec as { data: { match: { remoteRef: { property: string } } }[] };
  return data.map(({ match }) => match.remoteRef.property);
}
