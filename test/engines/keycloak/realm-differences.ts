import { expect } from 'vitest';
import type { RealmRepresentation } from '../../../src/constructs/auth/realm/representation';
import type { Keycloak } from './keycloak';

/**
 * What Keycloak has made of a realm that it has accepted, where that is not what was wanted. Keycloak drops what it does not
 * know without a word, such as a client scope, and makes a role that it does not know.
 *
 * @returns One text per field, which begins with the kind and the name of its object.
 */
export async function realmDifferences(keycloak: Keycloak, wanted: RealmRepresentation): Promise<string[]> {
  const {
    clients = [],
    roles,
    groups = [],
    users = [],
    identityProviders = [],
    identityProviderMappers = [],
    ...settings
  } = wanted;
  const ask = <T>(path: string) => keycloak.admin<T>('GET', `${settings.realm}${path}`);
  const actualRoles = await ask<Named[]>('/roles');
  const wantedRoles = roles?.realm ?? [];
  const actualGroups = await ask<Named[]>('/groups?briefRepresentation=false');
  const differences = [
    ...differingFields('realm', sorted(await ask<object>('')), sorted(settings)),
    ...wantedRoles.flatMap((role) => differingFields(`role ${role.name}`, named(actualRoles, role.name), role)),
    ...actualRoles
      .filter(({ name = '' }) => !OF_EVERY_REALM.test(name) && !named(wantedRoles, name))
      .map(({ name }) => `role ${name}: exists, and nothing that is rendered makes it`),
    ...groups.flatMap((group) => differingFields(`group ${group.name}`, named(actualGroups, group.name), group)),
  ];
  for (const { attributes = {}, ...client } of clients) {
    const [actual] = await ask<object[]>(`/clients?clientId=${client.clientId}`);
    differences.push(
      ...differingFields(`client ${client.clientId}`, actual, { ...client, attributes: withoutEmpty(attributes) }),
    );
  }
  for (const { username, realmRoles = [] } of users) {
    const [user] = await ask<{ id: string }[]>(`/users?exact=true&username=${username}`);
    const given = user ? await ask<Named[]>(`/users/${user.id}/role-mappings/realm`) : [];
    const missing = realmRoles.filter((role) => !named(given, role));
    if (missing.length > 0) differences.push(`user ${username}: lacks ${missing.join(', ')}`);
  }
  for (const provider of identityProviders) {
    const actual = await ask<object>(`/identity-provider/instances/${provider.alias}`);
    differences.push(...differingFields(`identity provider ${provider.alias}`, actual, provider));
  }
  for (const mapper of identityProviderMappers) {
    const path = `/identity-provider/instances/${mapper.identityProviderAlias}/mappers`;
    const actual = named(await ask<Named[]>(path).catch(() => []), mapper.name);
    differences.push(...differingFields(`identity provider mapper ${mapper.name}`, actual, mapper));
  }
  return differences;
}

interface Named {
  readonly name?: string;
}

/** Roles that Keycloak gives a realm by itself. */
const OF_EVERY_REALM = /^(?:offline_access|uma_authorization|default-roles-.+)$/;

function named<T extends Named>(all: readonly T[], name: string | undefined): T | undefined {
  return all.find((one) => one.name === name);
}

function differingFields(name: string, actual: object | undefined, wanted: object): string[] {
  if (actual === undefined) return [`${name}: is not there`];
  return Object.entries(wanted).flatMap(([field, value]) => {
    const is = (actual as Record<string, unknown>)[field];
    try {
      expect({ [field]: is }).toMatchObject({ [field]: value });
      return [];
    } catch {
      return [`${name}: ${field} is ${JSON.stringify(is)} and not ${JSON.stringify(value)}`];
    }
  });
}

/** Keycloak returns languages in any order. */
function sorted({ supportedLocales, ...settings }: { supportedLocales?: readonly string[] }): object {
  return { ...settings, supportedLocales: [...(supportedLocales ?? [])].sort() };
}

/** What is empty is not stored. */
function withoutEmpty(attributes: object): object {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}
