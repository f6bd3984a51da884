import { describe, expect, it } from 'vitest';
import { ENTRA_APP_ROLES } from '../../../src/catalog/entra-app-roles';
import { REALMS } from '../../../src/catalog/realms';
import { TYPICAL } from './environment';
import { synth } from './synth';

const APPLICATION = '${azuread_application_registration.application.id}';

describe('the Entra ID application', () => {
  const { resource } = synth();

  it('is the registration of thesis listing 19', () => {
    expect(resource['azuread_application_registration']?.['application']).toEqual({
      display_name: 'example.m2mgate.cloud',
      description: 'Application registration for [example.m2mgate.cloud] OIDC authentication.',
      sign_in_audience: 'AzureADMyOrg',
      group_membership_claims: ['All'],
      lifecycle: { prevent_destroy: true },
    });
  });

  it.each([
    [REALMS, ['master/broker/azure', 'infrastructure/broker/azure', 'm2mgate/broker/azure']],
    [
      { administration: 'master', infrastructure: 'ops', m2mgate: 'customer', entraAlias: 'entra' },
      ['master/broker/entra', 'ops/broker/entra', 'customer/broker/entra'],
    ],
  ])('lets each realm of %j receive its users', (realms, endpoints) => {
    expect(synth({ ...TYPICAL, realms }).resource['azuread_application_redirect_uris']?.['redirect_uris']).toEqual({
      application_id: APPLICATION,
      type: 'Web',
      redirect_uris: endpoints.map((endpoint) => `https://auth.example.m2mgate.cloud/realms/${endpoint}/endpoint`),
    });
  });

  it('puts groups into every kind of token', () => {
    const groups = [{ name: 'groups' }];
    expect(resource['azuread_application_optional_claims']?.['groups_claim']).toEqual({
      application_id: APPLICATION,
      access_token: groups,
      id_token: groups,
      saml2_token: groups,
    });
  });

  it('renews its secret, and lets the new one begin before the old one ends', () => {
    expect(resource['time_rotating']?.['client_secret']).toEqual({ rotation_days: 180 });
    expect(resource['azuread_application_password']?.['client_secret']).toEqual({
      application_id: APPLICATION,
      display_name: 'Client Secret [example.m2mgate.cloud]',
      end_date: '${timeadd(time_rotating.client_secret.rotation_rfc3339, "2160h")}',
      rotate_when_changed: { rotation: '${time_rotating.client_secret.id}' },
      lifecycle: { create_before_destroy: true },
    });
  });

  it.each(Object.entries(ENTRA_APP_ROLES))('has the role %s under its fixed identifier', (value, { id }) => {
    expect(resource['azuread_application_app_role']?.[value]).toMatchObject({
      application_id: APPLICATION,
      role_id: id,
      value,
      allowed_member_types: ['User'],
    });
  });

  it('can be assigned to people, and stays owned by who made it, who may destroy it only then', () => {
    expect(resource['azuread_service_principal']?.['application']).toEqual({
      client_id: '${azuread_application_registration.application.client_id}',
      owners: ['${data.azuread_client_config.tenant.object_id}'],
    });
  });

  it('may only go with its environment', () => {
    const { resource: destroying } = synth({ ...TYPICAL, lifecycle: 'destroying' });
    expect(destroying['azuread_application_registration']?.['application']).not.toHaveProperty('lifecycle');
  });

  it('leaves no trace when the project signs in otherwise', () => {
    const without = synth({ ...TYPICAL, auth: { enableInsideM2MAzureAD: false } });
    expect(JSON.stringify(without)).not.toMatch(/azuread|entra_|time_rotating|hashicorp\/time/);
  });
});

it('identifiers of app roles are distinct version 4 UUIDs', () => {
  const ids = Object.values(ENTRA_APP_ROLES).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
