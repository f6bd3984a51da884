import { describe, expect, it } from 'vitest';
import { ENTRA_APP_ROLES } from '../../../src/catalog/entra-app-roles';
import { accessRoles } from '../../../src/constructs/auth/realm/access-roles';
import { customerClient } from '../../../src/constructs/auth/realm/customer-client';
import { entraIdentityProvider } from '../../../src/constructs/auth/realm/entra-identity-provider';
import { mailServer } from '../../../src/constructs/auth/realm/mail-server';
import { signInSettings } from '../../../src/constructs/auth/realm/sign-in-settings';
import { SMTP } from './settings';

describe('accessRoles', () => {
  it('are the app roles of Entra ID, and a group for each', () => {
    const { roles, groups } = accessRoles().representation;
    expect(roles?.realm?.map(({ name }) => name)).toEqual(Object.keys(ENTRA_APP_ROLES));
    expect(groups?.map(({ realmRoles }) => realmRoles)).toEqual(Object.keys(ENTRA_APP_ROLES).map((role) => [role]));
  });
});

describe('entraIdentityProvider', () => {
  const on = entraIdentityProvider({ alias: 'entra', enabled: true, roles: { admin: 'boss', viewer: 'guest' } });
  const off = entraIdentityProvider({ alias: 'entra', enabled: false, roles: { admin: 'boss' } });

  it('is generic OpenID Connect, because the provider called microsoft hands no claims to mappers', () => {
    expect(on.representation.identityProviders?.[0]).toMatchObject({ alias: 'entra', providerId: 'oidc', enabled: true });
  });

  it('takes only texts in its settings', () => {
    const { config } = on.representation.identityProviders?.[0] ?? {};
    expect(Object.values(config ?? {}).filter((value) => typeof value !== 'string')).toEqual([]);
  });

  it('asks one tenant for everything', () => {
    const { config } = on.representation.identityProviders?.[0] ?? {};
    const urls = Object.entries(config ?? {}).filter(
      ([key]) => /url$|issuer/i.test(key) && key !== 'useJwksUrl' && key !== 'userInfoUrl',
    );
    expect(urls).toHaveLength(5);
    for (const [, url] of urls) expect(url).toMatch(/^https:\/\/login\.microsoftonline\.com\/\$\{ENTRA_TENANT_ID\}\//);
  });

  it('maps each app role to a role of the realm at every login', () => {
    expect(
      on.representation.identityProviderMappers?.map(({ identityProviderAlias, config }) => [identityProviderAlias, config]),
    ).toEqual([
      ['entra', { syncMode: 'FORCE', claim: 'roles', 'claim.value': 'admin', role: 'boss' }],
      ['entra', { syncMode: 'FORCE', claim: 'roles', 'claim.value': 'viewer', role: 'guest' }],
    ]);
  });

  it('keeps the secret that rotates in the vault, and what Terraform knows in placeholders', () => {
    expect(on.vault).toEqual({ 'entra-client-secret': { gitlabVariable: 'ENTRA_CLIENT_SECRET' } });
    expect(on.placeholders).toEqual({
      ENTRA_TENANT_ID: { gitlabVariable: 'ENTRA_TENANT_ID' },
      ENTRA_CLIENT_ID: { gitlabVariable: 'ENTRA_CLIENT_ID' },
    });
  });

  it('switched off stays without credentials, so that accounts keep their links', () => {
    expect(off).toEqual({
      representation: {
        identityProviders: [{ alias: 'entra', displayName: 'Entra ID', providerId: 'oidc', enabled: false, config: {} }],
      },
    });
  });
});

describe('mailServer', () => {
  it.each([
    [587, { ssl: 'false', starttls: 'true' }],
    [25, { ssl: 'false', starttls: 'true' }],
    [465, { ssl: 'true', starttls: 'false' }],
  ])('on port %i encrypts with %j', (port, expected) => {
    expect(mailServer({ ...SMTP, port }).representation.smtpServer).toMatchObject({ port: String(port), ...expected });
  });

  it('reads its password from the vault', () => {
    const { representation, vault } = mailServer(SMTP);
    expect(representation.smtpServer).toMatchObject({ auth: 'true', user: 'm2mgate', password: '${vault.smtp-password}' });
    expect(vault).toEqual({ 'smtp-password': { gitlabVariable: 'SMTP_PASSWORD' } });
  });

  it('needs no password where the server wants none', () => {
    const { representation, vault } = mailServer({ host: 'smtp.example.org', port: 25, from: 'a@example.org' });
    expect(representation.smtpServer).toMatchObject({ auth: 'false' });
    expect(vault).toBeUndefined();
  });

  it('that is no longer there is emptied, because an update leaves alone what it does not name', () => {
    expect(mailServer(undefined).representation).toEqual({ smtpServer: {} });
  });
});

describe('signInSettings', () => {
  it.each([true, false])('with mail %s offers to reset passwords and verifies addresses accordingly', (mail) => {
    expect(signInSettings({ displayName: 'A', mail, loginTheme: '' }).representation).toMatchObject({
      resetPasswordAllowed: mail,
      verifyEmail: mail,
    });
  });

  it('lets nobody register alone', () => {
    expect(signInSettings({ displayName: 'A', mail: true, loginTheme: '' }).representation).toMatchObject({
      registrationAllowed: false,
      bruteForceProtected: true,
    });
  });
});

describe('customerClient', () => {
  const redirectUris = ['https://app.example.org/*'];

  it('that is public has no secret', () => {
    const part = customerClient({ clientId: 'app', access: 'public', redirectUris });
    expect(part.representation.clients).toMatchObject([{ clientId: 'app', publicClient: true, redirectUris }]);
    expect(part.placeholders).toBeUndefined();
  });

  it.each([
    ['generated once', undefined, { generated: 'client-fleet-app' }],
    ['taken from GitLab', { gitlabVariable: 'FLEET' }, { gitlabVariable: 'FLEET' }],
  ])('that is confidential has a secret that is %s', (_what, secret, value) => {
    const part = customerClient({ clientId: 'fleet-app', access: 'confidential', redirectUris, ...(secret && { secret }) });
    expect(part.representation.clients).toMatchObject([
      { publicClient: false, secret: '${CLIENT_FLEET_APP_SECRET}', serviceAccountsEnabled: false },
    ]);
    expect(part.placeholders).toEqual({ CLIENT_FLEET_APP_SECRET: value });
    expect(part.representation.users).toBeUndefined();
  });

  it('with a service account carries its roles, and signs in no users without a redirect URI', () => {
    const { clients, users } = customerClient({
      clientId: 'erp',
      access: 'confidential',
      redirectUris: [],
      serviceAccount: { roles: ['viewer'] },
    }).representation;
    expect(clients).toMatchObject([{ serviceAccountsEnabled: true, standardFlowEnabled: false }]);
    expect(users).toMatchObject([{ username: 'service-account-erp', serviceAccountClientId: 'erp', realmRoles: ['viewer'] }]);
  });
});
