/**
 * How keycloak-config-cli works on a realm, as environment variables (the names of its settings without dashes).
 *
 * Clients and roles that a realm no longer has are deleted, but only those that an earlier run has written down in the
 * realm's attributes as its own. For every other kind it either keeps no such record or, like groups, takes everything
 * it finds at its first run for its own: there nothing is ever deleted. Groups hold the tenants of M2MGate.
 */
export const CONFIG_CLI_SETTINGS: Readonly<Record<string, string>> = {
  IMPORT_VARSUBSTITUTION_ENABLED: 'true',
  // A run that somebody asks for does its work, also when the realm was changed by hand since the last one.
  IMPORT_CACHE_ENABLED: 'false',
  IMPORT_REMOTESTATE_ENABLED: 'true',
  // A role that a project takes away from a service account is gone; a group that somebody put it into is not.
  IMPORT_USERS_MERGEROLES: 'false',
  IMPORT_USERS_MERGEGROUPS: 'true',
  IMPORT_MANAGED_CLIENT: 'full',
  IMPORT_MANAGED_ROLE: 'full',
  ...Object.fromEntries(
    [
      'AUTHENTICATIONFLOW',
      'CLIENTAUTHORIZATIONPOLICIES',
      'CLIENTAUTHORIZATIONRESOURCES',
      'CLIENTAUTHORIZATIONSCOPES',
      'CLIENTSCOPE',
      'CLIENTSCOPEMAPPING',
      'COMPONENT',
      'GROUP',
      'IDENTITYPROVIDER',
      'IDENTITYPROVIDERMAPPER',
      'MESSAGEBUNDLES',
      'ORGANIZATION',
      'REQUIREDACTION',
      'SCOPEMAPPING',
      'SUBCOMPONENT',
      'SUBGROUP',
      'WORKFLOW',
    ].map((kind) => [`IMPORT_MANAGED_${kind}`, 'no-delete']),
  ),
};
