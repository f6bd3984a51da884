import type { ProtocolMapper, RealmRepresentation } from '../../../src/constructs/auth/realm/representation';
import type { Keycloak } from './keycloak';

/**
 * Names in a realm behind which Keycloak has nothing. It accepts all of these when a realm is imported, and fails, or gives
 * nobody a role, when somebody signs in.
 *
 * @returns One text per reference, which begins with the kind and the name of the object that makes it.
 */
export async function danglingReferences(keycloak: Keycloak, wanted: RealmRepresentation): Promise<string[]> {
  const ask = <T>(path: string) => keycloak.admin<T>('GET', `${wanted.realm}/${path}`);
  const exists = (path: string) =>
    ask(path).then(
      () => true,
      () => false,
    );
  const dangling: string[] = [];

  const { protocolMapperTypes } = await keycloak.admin<ServerInfo>('GET', '../serverinfo');
  const protocolMappers = new Set(Object.values(protocolMapperTypes).flatMap((types) => types.map(({ id }) => id)));
  for (const { clientId, protocolMappers: mappers = [] } of wanted.clients ?? []) {
    for (const { name, protocolMapper } of mappers as ProtocolMapper[]) {
      if (!protocolMappers.has(protocolMapper ?? ''))
        dangling.push(`client ${clientId}: ${name} is of no type: ${protocolMapper}`);
    }
  }
  for (const { name, identityProviderAlias, identityProviderMapper = '', config } of wanted.identityProviderMappers ?? []) {
    const types = await ask<object>(`identity-provider/instances/${identityProviderAlias}/mapper-types`).catch(() => ({}));
    if (!(identityProviderMapper in types))
      dangling.push(`identity provider mapper ${name}: is of no type: ${identityProviderMapper}`);
    const { role } = (config ?? {}) as { role?: string };
    if (role !== undefined && !(await exists(`roles/${role}`)))
      dangling.push(`identity provider mapper ${name}: there is no role ${role}`);
  }
  for (const { alias, config = {} } of wanted.identityProviders ?? []) {
    for (const [field, value] of Object.entries(config)) {
      if (PLACEHOLDER.test(String(value))) dangling.push(`identity provider ${alias}: nothing fills ${value} of ${field}`);
    }
  }
  return dangling;
}

/** What the server's import takes from its environment; it leaves alone what is not there. References to the vault are no such thing. */
const PLACEHOLDER = /\$\{(?!vault\.)/;

interface ServerInfo {
  readonly protocolMapperTypes: Readonly<Record<string, readonly { readonly id: string }[]>>;
}
