import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count } from '../../../tools/engines/frame/counts';
import { Browser } from './browser';
import { PROJECT, RealmFixture } from './realm-fixture';
import { updateJob } from './update-job';

const REALM = 'm2mgate';
const CHANGED = {
  smtp: { ...PROJECT.smtp, host: 'smtp.example.com', port: 465 },
  auth: {
    loginTheme: 'keycloak',
    clients: [
      { clientId: 'page', redirectUris: ['https://page.example.com/*'] },
      { clientId: 'app', access: 'confidential', redirectUris: ['https://app.example.com/*'] },
      { clientId: 'fleet', access: 'confidential', serviceAccount: { roles: [] } },
      { clientId: 'kiosk', access: 'confidential', redirectUris: ['https://kiosk.example.com/*'] },
    ],
  },
};
const WITHOUT_ENTRA = { ...CHANGED, auth: { ...CHANGED.auth, enableInsideM2MAzureAD: false } };
const WITHOUT_MAIL = { auth: { clients: CHANGED.auth.clients, enableInsideM2MAzureAD: false } };

interface Named {
  id: string;
  name?: string;
  alias?: string;
  clientId?: string;
}

describe('a real Keycloak whose realms are updated', () => {
  let fixture: RealmFixture;
  const ask = <T>(path: string) => fixture.keycloak.admin<T>('GET', path === '' ? REALM : `${REALM}/${path}`);
  const send = (path: string, body: unknown, method = 'POST') => fixture.keycloak.admin(method, `${REALM}/${path}`, body);
  const first = async (path: string) => (await ask<Named[]>(path))[0]?.id ?? '';
  const update = (project: Record<string, unknown>, realm = REALM) =>
    fixture.keycloak.update(updateJob(fixture.objects(project), realm));
  const export_ = async () => {
    const path = `${REALM}/partial-export?exportClients=true&exportGroupsAndRoles=true`;
    const { attributes: _, ...realm } = await fixture.keycloak.admin<Record<string, unknown>>('POST', path);
    return withoutOrder(realm);
  };

  beforeAll(async () => {
    fixture = await RealmFixture.start();
    await foreignObjects();
    await update(PROJECT);
  }, 900_000);
  afterAll(() => fixture?.stop());

  /** What administrators and the tenant service make, of every kind that an update touches. */
  async function foreignObjects(): Promise<void> {
    await send('clients', { clientId: 'foreign', publicClient: true, redirectUris: ['https://foreign.example.org/*'] });
    await send('roles', { name: 'foreign' });
    await send('groups', { name: 'foreign' });
    await send(`groups/${await first('groups?search=operators')}/children`, { name: 'foreign child' });
    await send('client-scopes', { name: 'foreign', protocol: 'openid-connect' });
    const provider = { alias: 'foreign', providerId: 'oidc', config: { clientId: 'a', clientSecret: 'b' } };
    await send('identity-provider/instances', provider);
    await send('identity-provider/instances/azure/mappers', {
      name: 'foreign',
      identityProviderAlias: 'azure',
      identityProviderMapper: 'hardcoded-attribute-idp-mapper',
      config: { syncMode: 'INHERIT', attribute: 'a', 'attribute.value': 'b' },
    });
    await send('users', {
      username: 'foreign',
      enabled: true,
      groups: ['/operators'],
      credentials: [{ type: 'password', value: 'a long Password 1' }],
    });
    const user = await first('users?exact=true&username=foreign');
    const identity = { identityProvider: 'azure', userId: 'foreign-at-entra', userName: 'foreign@example.org' };
    await send(`users/${user}/federated-identity/azure`, identity);
    const account = await first('users?exact=true&username=service-account-tenant-service');
    await send(`users/${account}/role-mappings/realm`, [await ask('roles/foreign')]);
  }

  /** The names of everything in the realm, by kind. */
  async function names(): Promise<Record<string, string[]>> {
    const list = async (path: string) =>
      (await ask<Named[]>(path)).map(({ name, alias, clientId }) => alias ?? clientId ?? name ?? '').sort();
    const account = await first('users?exact=true&username=service-account-tenant-service');
    return {
      clients: await list('clients'),
      roles: await list('roles'),
      groups: await list('groups'),
      subgroups: await list(`groups/${await first('groups?search=operators')}/children`),
      scopes: await list('client-scopes'),
      identityProviders: await list('identity-provider/instances'),
      mappers: await list('identity-provider/instances/azure/mappers'),
      rolesOfTheTenantService: await list(`users/${account}/role-mappings/realm`),
      users: (await ask<{ username: string }[]>('users')).map(({ username }) => username).sort(),
    };
  }

  it('loses nothing at the first update, which knows of no earlier one', async () => {
    expect(await names()).toMatchObject({
      clients: expect.arrayContaining(['foreign', 'page', 'erp', 'portal', 'tenant-service']),
      roles: expect.arrayContaining(['foreign', 'admin', 'operator', 'viewer']),
      groups: ['administrators', 'foreign', 'operators', 'viewers'],
      subgroups: ['foreign child'],
      scopes: expect.arrayContaining(['foreign']),
      identityProviders: ['azure', 'foreign'],
      mappers: ['app role admin', 'app role operator', 'app role viewer', 'foreign'],
      users: ['foreign'],
    });
  });

  it('leaves service accounts of its own exactly the roles that a project gives them', async () => {
    expect((await names()).rolesOfTheTenantService).toEqual([]);
  });

  it('takes over what has changed, removes the client that was its own, and keeps what was not', async () => {
    const before = await names();
    await update(CHANGED);
    expect(await names()).toEqual({ ...before, clients: [...(before.clients ?? []), 'app'].filter((id) => id !== 'erp').sort() });
    expect(await ask('clients?clientId=page')).toMatchObject([{ redirectUris: ['https://page.example.com/*'] }]);
    expect(await ask('')).toMatchObject({
      loginTheme: 'keycloak',
      smtpServer: { host: 'smtp.example.com', port: '465', ssl: 'true' },
    });
  });

  it('takes a role from a service account when the project does', async () => {
    const account = await first('users?exact=true&username=service-account-fleet');
    expect((await ask<Named[]>(`users/${account}/role-mappings/realm`)).map(({ name }) => name)).not.toContain('viewer');
  });

  it('asks no PKCE of a client that has got a secret', async () => {
    const query = { client_id: 'kiosk', redirect_uri: 'https://kiosk.example.com/', response_type: 'code', scope: 'openid' };
    expect((await loginPage(fixture, query)).text).toContain('kc-form-login');
  });

  it('is the same after a second run', async () => {
    const before = await export_();
    await update(CHANGED);
    expect(await export_()).toEqual(before);
  });

  it('is brought back when somebody has changed by hand what a project decides', async () => {
    const before = await export_();
    const id = await first('clients?clientId=page');
    await send(`clients/${id}`, { ...(await ask<object>(`clients/${id}`)), redirectUris: ['https://evil.example.org/*'] }, 'PUT');
    await update(CHANGED);
    expect(await export_()).toEqual(before);
  });

  it('without Entra ID signs in local users only, and keeps the links of the others', async () => {
    const login = () => new Browser().open(`${fixture.keycloak.url}/realms/${REALM}/account/`);
    expect((await loginPage(fixture)).text).toContain('social-azure');
    await update(WITHOUT_ENTRA);
    const page = await loginPage(fixture);
    expect(page.text).not.toContain('social-azure');
    expect((await login()).status).toBe(200);
    const user = await first('users?exact=true&username=foreign');
    expect(await ask(`users/${user}/federated-identity`)).toMatchObject([{ identityProvider: 'azure' }]);
    const { config } = await ask<{ config: object }>('identity-provider/instances/azure');
    expect(config).toEqual({});
  });

  it('without mail and theme forgets both', async () => {
    await update(WITHOUT_MAIL);
    const realm = await ask<{ smtpServer: object; loginTheme?: string }>('');
    expect(realm.smtpServer).toEqual({});
    expect(realm.loginTheme ?? '').toBe('');
    expect((await loginPage(fixture)).status).toBe(200);
  });

  it('has Entra ID again when a project wants it again', async () => {
    await update(CHANGED);
    expect((await loginPage(fixture)).text).toContain('social-azure');
  });

  it.each<[string, (document: string) => string, RegExp]>([
    [
      'a variable that the Job does not have',
      (text) => text.replace('"loginTheme": "keycloak"', '"loginTheme": "$(env:UNHEARD)"'),
      /Cannot resolve variable 'env:UNHEARD'/,
    ],
    [
      'a field that Keycloak does not know',
      (text) => text.replace('"clientId": "page"', '"clientId": "page", "replicas": 1'),
      /Unrecognized field "replicas" .*ClientRepresentation/,
    ],
    [
      'a flow that does not exist',
      (text) =>
        text.replace('"clientId": "page"', '"clientId": "page", "authenticationFlowBindingOverrides": { "browser": "unheard" }'),
      /Cannot find top-level-flow 'unheard' in realm 'm2mgate'/,
    ],
    [
      'a role of a service account that does not exist',
      (text) => text.replace('"realmRoles": [\n', '"realmRoles": [\n "unheard",'),
      /Cannot find realm role 'unheard' within realm 'm2mgate'/,
    ],
  ])('fails for %s, and names it', async (_what, mistake, words) => {
    const { env, document } = updateJob(fixture.objects(CHANGED), REALM);
    const faulty = mistake(document);
    expect(faulty).not.toBe(document);
    await expect(fixture.keycloak.update({ env, document: faulty })).rejects.toThrow(words);
    count('keycloak-update', 'planted faults caught');
  });

  it('lets administrators of Keycloak sign in with Entra ID, and keeps who updates realms', async () => {
    await update(CHANGED, 'master');
    const { keycloak } = fixture;
    expect(await keycloak.admin('GET', 'master/identity-provider/instances/azure')).toMatchObject({ enabled: true });
    expect(await keycloak.admin('GET', 'master/identity-provider/instances/azure/mappers')).toMatchObject([
      { config: { role: 'admin' } },
    ]);
    const [updater] = await keycloak.admin<{ attributes: object }[]>('GET', 'master/clients?clientId=realm-updater');
    expect(updater?.attributes).toMatchObject({ is_temporary_admin: 'false' });
    await update(CHANGED, 'infrastructure');
  });
});

/** Keycloak returns sets of names in any order. */
function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? [...value].sort() : value.map(withoutOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutOrder(item)]));
}

const PAGE = {
  client_id: 'page',
  redirect_uri: 'https://page.example.com/',
  response_type: 'code',
  scope: 'openid',
  code_challenge: 'x'.repeat(43),
  code_challenge_method: 'S256',
};

/** The page on which a user of the realm signs in. */
async function loginPage({ keycloak }: RealmFixture, query: Record<string, string> = PAGE) {
  return new Browser().open(`${keycloak.url}/realms/${REALM}/protocol/openid-connect/auth?${new URLSearchParams(query)}`);
}
