/**
 * The Keycloak realms of an environment, and the name by which all of them know Entra ID (thesis 4.2.3, listing 19).
 *
 * The one model behind the realms, their identity providers and the redirect URIs that Terraform registers in Entra ID.
 */
export interface Realms {
  /** Administrators of Keycloak itself. Keycloak makes this realm and gives it its name. */
  readonly administration: string;
  /** Internal users, and what administrators sign in to. */
  readonly infrastructure: string;
  /** Users of M2MGate, internal and external, and the applications of customers. */
  readonly m2mgate: string;
  /** Alias of the Entra ID identity provider in every realm. Keycloak builds redirect URIs from it and refuses to rename it. */
  readonly entraAlias: string;
}

/** The realms of every environment. A realm that is renamed is a new realm: its users stay behind in the old one. */
export const REALMS: Realms = {
  administration: 'master',
  infrastructure: 'infrastructure',
  m2mgate: 'm2mgate',
  entraAlias: 'azure',
};
