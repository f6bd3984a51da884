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
      const sources = objects
        .filter(({ kind }) => kind === 'PushSecret')
        .map(({ spec }) => (spec as { selector: unknown }).selector);
      expect(sources).toEqual([
        { secret: { name: 'generated-mysql-keycloak' } },
        { secret: { name: 'generated-mysql-keycloak' } },
      ]);
    });

    it('never replaces one that is on the cluster already', () => {
      for (const name of ['mysql-users-mysql-keycloak', 'keycloak-db-mysql-keycloak']) {
        expect(findObject(objects, 'PushSecret', name).spec).toMatchObject({ updatePolicy: 'IfNotExists' });
      }
    });

    it('uses no symbols, which break JDBC addresses and shells', () => {
      expect(findObject(objects, 'Password').spec).toMatchObject({ symbols: 0, length: 28 });
    });

    it('travels with the user name that stands beside it', () => {
      expect(findObject(objects, 'PushSecret', 'keycloak-db-mysql-keycloak').spec).toMatchObject({
        template: { data: { username: '{{ "keycloak" }}', password: '{{ index . "password" }}' } },
        data: [{ match: { secretKey: 'username' } }, { match: { secretKey: 'password' } }],
      });
    });
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
    const keys = (name: string) =>
      (findObject(objects, 'PushSecret', name).spec as { data: { match: { remoteRef: { property: string } } }[] }).data.map(
        ({ match }) => match.remoteRef.property,
      );
    expect(keys('keycloak-realm')).toEqual(['sender', 'smtp']);
    expect(keys('keycloak-realm-oauth-grafana')).toEqual(['grafana']);
  });

  it.each(['{{ .x }}', 'a"b', 'a\\b', "it's"])('keeps the literal %s as it is', (literal) => {
    const objects = render({ name: 's', namespace: 'n', data: { a: { literal }, p: { generated: 'p' } } });
    const { template } = findObject(objects, 'PushSecret').spec as { template: { data: { a: string } } };
    expect(JSON.parse(template.data.a.slice(3, -3))).toBe(literal);
  });

  it('sets the type of the Secret', () => {
    const objects = render({
      name: 'login',
      namespace: 'traefik',
      type: 'kubernetes.io/basic-auth',
      data: { password: { generated: 'login' } },
    });
    expect(findObject(objects, 'PushSecret').spec).toMatchObject({ template: { type: 'kubernetes.io/basic-auth' } });
  });
});
