import type { RealmRepresentation } from '../../../src/constructs/auth/realm/representation';
import type { Keycloak } from './keycloak';

/** Kinds of objects in a realm, and the field that names one. */
const KINDS = [
  ['clients', 'client', 'clientId'],
  ['groups', 'group', 'name'],
  ['identityProviders', 'identity provider', 'alias'],
  ['identityProviderMappers', 'identity provider mapper', 'name'],
  ['users', 'user', 'username'],
] as const;

/**
 * Has Keycloak make a realm. Where it refuses, its answer seldom says why, so each object is tried in a realm of its own.
 *
 * @returns One text per object that it refuses, which begins with its kind and name; none when the realm is there.
 */
export async function realmRefusals(keycloak: Keycloak, wanted: RealmRepresentation): Promise<string[]> {
  const whole = await make(keycloak, wanted);
  if (whole === undefined) return [];

  const { clients: _c, groups: _g, identityProviders: _p, identityProviderMappers: _m, users: _u, ...settings } = wanted;
  const parts = KINDS.flatMap(([field, kind, name]) =>
    (wanted[field] ?? []).map((item) => ({
      name: `${kind} ${(item as Record<string, unknown>)[name]}`,
      realm: { realm: settings.realm, roles: settings.roles, [field]: [item] },
    })),
  );
  const refusals: string[] = [];
  for (const { name, realm } of [{ name: 'settings of the realm', realm: settings }, ...parts]) {
    const refusal = await make(keycloak, realm);
    if (refusal === undefined) await keycloak.admin('DELETE', settings.realm ?? '');
    else refusals.push(`${name}: ${refusal}`);
  }
  return refusals.length > 0 ? refusals : [`realm ${settings.realm}: ${whole}`];
}

/** Why Keycloak refuses a realm; nothing when it has made it. */
async function make(keycloak: Keycloak, realm: RealmRepresentation): Promise<string | undefined> {
  try {
    await keycloak.admin('POST', '', realm);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
