/** A public Git repository of plain manifests at one release tag. */
export interface GitSource {
  readonly url: string;
  readonly tag: string;
}

/** Operators whose projects publish manifests instead of a Helm chart. */
export const GIT_SOURCES = {
  keycloakOperator: { url: 'https://github.com/keycloak/keycloak-k8s-resources', tag: '26.6.4' },
} as const satisfies Record<string, GitSource>;
