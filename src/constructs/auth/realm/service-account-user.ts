import type { UserRepresentation } from './representation';

/** The user behind a client that signs in as itself. Left out of a realm, it exists all the same, but without roles. */
export function serviceAccountUser(
  clientId: string,
  roles: Pick<UserRepresentation, 'realmRoles' | 'clientRoles'>,
): UserRepresentation {
  return { username: `service-account-${clientId}`, serviceAccountClientId: clientId, enabled: true, ...roles };
}
