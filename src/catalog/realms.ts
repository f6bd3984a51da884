/** The Keycloak realms of an environment (thesis section 4.2.1, listing 19). Each signs in through Entra ID. */
export const REALMS = ['master', 'infrastructure', 'm2mgate'] as const;

/** Alias of the Entra ID identity provider in every realm; part of its redirect URI, so never to be changed alone. */
export const ENTRA_IDENTITY_PROVIDER = 'azure';
