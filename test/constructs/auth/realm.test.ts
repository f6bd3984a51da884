import { describe, expect, it } from 'vitest';
import { administrationRealm } from '../../../src/constructs/auth/realm/administration-realm';
import { infrastructureRealm } from '../../../src/constructs/auth/realm/infrastructure-realm';
import { m2mgateRealm } from '../../../src/constructs/auth/realm/m2mgate-realm';
import { assembleRealm, type Realm } from '../../../src/constructs/auth/realm/realm';
import type { RealmSettings } from '../../../src/constructs/auth/realm/realm-settings';
import { realmSecrets } from '../../../src/constructs/auth/realm-secrets';
import { SETTINGS } from './settings';

const REALMS: [what: string, make: (settings: RealmSettings) => Realm][] = [
  ['administration', administrationRealm],
  ['infrastructure', infrastructureRealm],
  ['m2mgate', m2mgateRealm],
];
const clientIds = ({ representation }: Realm) => representation.clients?.map(({ clientId }) => clientId) ?? [];

describe('assembleRealm', () => {
  it('puts lists of several parts together, and takes the last of anything else', () => {
    const { representation } = assembleRealm('a', [
      { representation: { displayName: 'one', clients: [{ clientId: 'x' }] } },
      { representation: { displayName: 'two', clients: [{ clientId: 'y' }], users: [] } },
    ]);
    expect(representation).toEqual({
      realm: 'a',
      displayName: 'two',
      clients: [{ clientId: 'x' }, { clientId: 'y' }],
      users: [],
    });
  });
});

const CLIENTS = [
  { clientId: 'own', access: 'confidential', redirectUris: [], secret: { gitlabVariable: 'OWN' }, serviceAccount: { roles: [] } },
  { clientId: 'made', access: 'confidential', redirectUris: ['https://app.example.org/*'] },
  { clientId: 'page', access: 'public', redirectUris: ['https://page.example.org/*'] },
] as const satisfies RealmSettings['clients'];

describe.each(REALMS)('the realm %s', (_what, make) => {
  const variants = [true, false].flatMap((entra) => [SETTINGS.smtp, undefined].map((smtp) => ({ entra, smtp })));

  it.each(variants)('has a value for everything it refers to, and nothing else in its Secret: %j', ({ entra, smtp }) => {
    const { smtp: _, ...others } = SETTINGS;
    const realm = make({ ...others, entra, clients: [...CLIENTS], ...(smtp && { smtp }) });
    const text = JSON.stringify(realm.representation);
    const placeholders = [...text.matchAll(/\$\{([A-Z][A-Z0-9_]*)\}/g)].map(([, name]) => name ?? '');
    const vault = [...text.matchAll(/\$\{vault\.([a-z][a-z-]*)\}/g)].map(([, key]) => key ?? '');
    expect([...new Set(placeholders)].sort()).toEqual(Object.keys(realm.placeholders).sort());
    expect([...new Set(vault)].sort()).toEqual(Object.keys(realm.vault).sort());
    expect(
      realmSecrets(realm)
        .flatMap(({ data }) => Object.keys(data))
        .sort(),
    ).toEqual([...new Set([...placeholders, ...vault])].sort());
    expect(text.match(/\$\{/g) ?? []).toHaveLength(placeholders.length + vault.length);
  });

  it('holds no secret as text', () => {
    const clients = make({ ...SETTINGS, clients: [...CLIENTS] }).representation.clients ?? [];
    for (const { secret } of clients) expect(secret ?? '${X}').toMatch(/^\$\{[A-Z0-9_]+\}$/);
  });

  it('lets nobody sign in with a password that an application has seen', () => {
    for (const client of make({ ...SETTINGS, clients: [...CLIENTS] }).representation.clients ?? []) {
      expect(client.directAccessGrantsEnabled, client.clientId).toBe(false);
      expect(client.implicitFlowEnabled ?? false, client.clientId).toBe(false);
    }
  });

  it('demands PKCE of every client without a secret', () => {
    const open = (make({ ...SETTINGS, clients: [...CLIENTS] }).representation.clients ?? []).filter(
      ({ publicClient }) => publicClient,
    );
    for (const { attributes } of open) expect(attributes).toMatchObject({ 'pkce.code.challenge.method': 'S256' });
  });

  it('gives a client each identifier once', () => {
    const ids = clientIds(make({ ...SETTINGS, clients: [...CLIENTS] }));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the realm infrastructure', () => {
  const realm = infrastructureRealm(SETTINGS);

  it.each([
    ['grafana', ['https://grafana.acme.example.org/login/generic_oauth']],
    ['forward-auth', ['https://login.acme.example.org/oauth2/callback']],
  ])('returns logins of %s to %j only', (clientId, redirectUris) => {
    expect(realm.representation.clients?.find((client) => client.clientId === clientId)).toMatchObject({ redirectUris });
  });

  it('has no client for a Grafana that nobody reaches', () => {
    expect(clientIds(infrastructureRealm({ ...SETTINGS, grafana: false }))).toEqual(['forward-auth']);
  });

  it('puts roles where Grafana and the forward auth look for them', () => {
    for (const { protocolMappers } of realm.representation.clients ?? []) {
      expect(protocolMappers).toMatchObject([
        { config: { 'claim.name': 'roles', 'id.token.claim': 'true', 'userinfo.token.claim': 'true' } },
      ]);
    }
  });
});

describe('the realm m2mgate', () => {
  it('returns logins of the portal to the host of the portal', () => {
    const { representation } = m2mgateRealm({ ...SETTINGS, portalHost: 'portal.acme.example.org' });
    expect(representation.clients?.[0]).toMatchObject({
      clientId: 'portal',
      redirectUris: ['https://portal.acme.example.org/*'],
    });
  });

  it('has no client for a service that is not there', () => {
    const { portalHost: _, ...others } = SETTINGS;
    expect(clientIds(m2mgateRealm({ ...others, tenantService: false }))).toEqual([]);
  });

  it('lets the tenant service sign in as itself and manage users, and nothing else', () => {
    const { clients, users } = m2mgateRealm(SETTINGS).representation;
    expect(clients?.find(({ clientId }) => clientId === 'tenant-service')).toMatchObject({
      standardFlowEnabled: false,
      serviceAccountsEnabled: true,
      secret: '${TENANT_SERVICE_CLIENT_SECRET}',
    });
    expect(users).toEqual([
      {
        username: 'service-account-tenant-service',
        serviceAccountClientId: 'tenant-service',
        enabled: true,
        clientRoles: { 'realm-management': ['manage-users', 'query-groups', 'query-users', 'view-realm', 'view-users'] },
      },
    ]);
  });

  it('has the theme that the project names, and otherwise says that it has none', () => {
    expect(m2mgateRealm({ ...SETTINGS, loginTheme: 'acme' }).representation.loginTheme).toBe('acme');
    expect(m2mgateRealm(SETTINGS).representation.loginTheme).toBe('');
  });
});

describe('the realm of administrators', () => {
  const { representation } = administrationRealm(SETTINGS);

  it('is left as Keycloak made it, but for what Blue has a say in', () => {
    expect(Object.keys(representation).sort()).toEqual(
      ['bruteForceProtected', 'clients', 'identityProviderMappers', 'identityProviders', 'realm', 'smtpServer'].sort(),
    );
  });

  it('gives everything to administrators of Entra ID, and nothing to anybody else', () => {
    expect(representation.identityProviderMappers?.map(({ config }) => config)).toEqual([
      { syncMode: 'FORCE', claim: 'roles', 'claim.value': 'admin', role: 'admin' },
    ]);
  });
});
