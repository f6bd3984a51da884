/**
 * The client with which realms are updated: a service account of Keycloak's own realm that Keycloak makes at its first
 * start (`bootstrapAdmin.service`).
 */
export const REALM_UPDATER = {
  clientId: 'realm-updater',
  /** Secret in Keycloak's namespace, with the keys that the operator expects. */
  secret: 'keycloak-realm-updater',
  keys: { clientId: 'client-id', clientSecret: 'client-secret' },
  credential: 'keycloak-realm-updater',
} as const;
