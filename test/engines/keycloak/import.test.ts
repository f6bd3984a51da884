import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './browser';
import { filledIn } from './filled-in';
import { RunningForwardAuth } from './forward-auth';
import { realmDifferences } from './realm-differences';
import { RealmFixture } from './realm-fixture';
import { danglingReferences } from './realm-references';
import { secretValue } from './rendered';

/** A start of the server takes ten seconds, and minutes where others work as well. */
const STARTING = 900_000;

const CALLBACK = 'http://localhost:5173/callback';

describe('a real Keycloak that has imported the realms', () => {
  let fixture: RealmFixture;
  beforeAll(async () => {
    fixture = await RealmFixture.start();
  }, STARTING);
  afterAll(() => fixture?.stop());

  it.each(['infrastructure', 'm2mgate'])('has in %s what was rendered, with placeholders filled in', async (name) => {
    const realm = filledIn(fixture.realm(name));
    expect(await realmDifferences(fixture.keycloak, realm)).toEqual([]);
    expect(await danglingReferences(fixture.keycloak, realm)).toEqual([]);
  });

  it('gives the service account of a customer its roles', async () => {
    const token = await fixture.keycloak.token('m2mgate', {
      grant_type: 'client_credentials',
      client_id: 'erp',
      client_secret: secretValue('m2mgate-realm-secrets', 'CLIENT_ERP_SECRET'),
    });
    expect(claims(token)).toMatchObject({ realm_access: { roles: expect.arrayContaining(['viewer']) } });
  });

  describe('lets the tenant service', () => {
    const tenantService = async () => {
      const token = await fixture.keycloak.token('m2mgate', {
        grant_type: 'client_credentials',
        client_id: 'tenant-service',
        client_secret: secretValue('m2mgate-realm-secrets', 'TENANT_SERVICE_CLIENT_SECRET'),
      });
      return <T>(method: string, path: string, body?: unknown) =>
        fixture.keycloak.asAdmin<T>(token, method, `m2mgate/${path}`, body);
    };

    it('make users and groups, and give them roles', async () => {
      const ask = await tenantService();
      await ask('POST', 'groups', { name: 'tenant-a' });
      await ask('POST', 'users', { username: 'jane', enabled: true, groups: ['/tenant-a'] });
      const [user] = await ask<{ id: string }[]>('GET', 'users?exact=true&username=jane');
      const role = await ask('GET', 'roles/viewer');
      await ask('POST', `users/${user?.id}/role-mappings/realm`, [role]);
      expect(await ask('GET', `users/${user?.id}/groups`)).toMatchObject([{ path: '/tenant-a' }]);
    });

    it.each([
      ['POST', 'clients', { clientId: 'x' }],
      ['PUT', '', { displayName: 'x' }],
    ])('not %s %s', async (method, path, body) => {
      const ask = await tenantService();
      await expect(ask(method, path, body)).rejects.toThrow('403');
    });
  });

  describe('signs users in with Entra ID', () => {
    /** Signs in at the realm as an application does, and returns what the tokens say. */
    const signIn = async (username: string, roles: string[]) => {
      fixture.entra.user = { preferred_username: username, roles };
      const verifier = randomBytes(32).toString('base64url');
      const query = new URLSearchParams({
        client_id: 'page',
        redirect_uri: CALLBACK,
        response_type: 'code',
        scope: 'openid',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        kc_idp_hint: 'azure',
      });
      const start = `${fixture.keycloak.url}/realms/m2mgate/protocol/openid-connect/auth?${query}`;
      const { url } = await new Browser().open(start, { until: CALLBACK });
      const code = new URL(url).searchParams.get('code') ?? '';
      const token = await fixture.keycloak.token('m2mgate', {
        grant_type: 'authorization_code',
        client_id: 'page',
        redirect_uri: CALLBACK,
        code,
        code_verifier: verifier,
      });
      return claims(token) as { preferred_username: string; email: string; realm_access: { roles: string[] } };
    };

    it('and gives them the role of their app role', async () => {
      const { email, realm_access } = await signIn('ada@example.org', ['admin']);
      expect(email).toBe('ada@example.org');
      expect(realm_access.roles).toContain('admin');
      expect(realm_access.roles).not.toContain('operator');
    });

    it('and takes a role away when the app role is gone', async () => {
      const { realm_access } = await signIn('ada@example.org', ['viewer']);
      expect(realm_access.roles).toContain('viewer');
      expect(realm_access.roles).not.toContain('admin');
    });

    it('and gives nothing to who has no app role', async () => {
      const { realm_access } = await signIn('bob@example.org', []);
      for (const role of ['admin', 'operator', 'viewer']) expect(realm_access.roles).not.toContain(role);
    });

    it('with a renewed client secret as soon as it is in the vault, without a restart', async () => {
      fixture.entra.clientSecret = 'renewed';
      await expect(signIn('ada@example.org', ['admin'])).rejects.toThrow();
      fixture.keycloak.writeVault('m2mgate_entra-client-secret', 'renewed');
      expect((await signIn('ada@example.org', ['admin'])).realm_access.roles).toContain('admin');
    });
  });

  describe('with a real forward auth in front of it', () => {
    const PASSWORD = 'Correct horse 1 battery';
    let forwardAuth: RunningForwardAuth;
    beforeAll(async () => {
      forwardAuth = await RunningForwardAuth.start(fixture.objects(), fixture.keycloak.url);
      const { admin } = fixture.keycloak;
      const ask = admin.bind(fixture.keycloak);
      const [client] = await ask<{ id: string }[]>('GET', 'infrastructure/clients?clientId=forward-auth');
      const redirectUris = [`${forwardAuth.url}/oauth2/callback`];
      await ask('PUT', `infrastructure/clients/${client?.id}`, { ...client, redirectUris });
      for (const group of ['operators', 'viewers']) {
        await ask('POST', 'infrastructure/users', {
          username: group,
          email: `${group}@example.org`,
          emailVerified: true,
          firstName: 'A',
          lastName: 'B',
          enabled: true,
          groups: [`/${group}`],
          credentials: [{ type: 'password', value: PASSWORD }],
        });
      }
    });
    afterAll(() => forwardAuth?.stop());

    it.each([
      ['operators', 202],
      ['viewers', 403],
    ])('answers a local user of the group %s with %i', async (username, status) => {
      const browser = new Browser();
      const page = await browser.open(`${forwardAuth.url}/`);
      expect((await browser.login(page, username, PASSWORD)).status).toBe(status);
      if (status === 202) expect((await browser.open(`${forwardAuth.url}/topics`)).status).toBe(202);
    });

    it('leads back to where a request came from', async () => {
      const headers = {
        'x-forwarded-host': 'console.example.m2mgate.cloud',
        'x-forwarded-proto': 'https',
        'x-forwarded-uri': '/topics?a=1',
      };
      const answer = await fetch(`${forwardAuth.url}/`, { headers, redirect: 'manual' });
      expect(answer.status).toBe(302);
      expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toContain(
        'https://console.example.m2mgate.cloud/topics?a=1',
      );
    });
  });
});

function claims(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
