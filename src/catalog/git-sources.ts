/** A public Git repository of plain manifests at one release tag. */
export interface GitSource {
  readonly url: string;
  readonly tag: string;
}

/** A Git source that Blue installs, with what its manifests run at that tag. */
export interface KnownGitSource extends GitSource {
  /** Folder of its manifests. */
  readonly path: string;
  /** Those of its files that are applied, in that folder: an operator starts only with all of its definitions. */
  readonly files: readonly string[];
  /** Images that its manifests name; for the inventory. */
  readonly images: readonly string[];
  /** Pods of its manifests, and what each of them requests. */
  readonly pods: readonly { readonly replicas: number; readonly cpu: string; readonly memory: string }[];
}

/** Operators whose projects publish manifests instead of a Helm chart. */
export const GIT_SOURCES = {
  keycloakOperator: {
    url: 'https://github.com/keycloak/keycloak-k8s-resources',
    tag: '26.6.4',
    path: 'kubernetes',
    files: ['keycloaks.k8s.keycloak.org-v1.yml', 'keycloakrealmimports.k8s.keycloak.org-v1.yml', 'kubernetes.yml'],
    // The Keycloak image is named in the Keycloak resource, so what the manifests say of it does not count.
    images: ['quay.io/keycloak/keycloak-operator:26.6.4'],
    pods: [{ replicas: 1, cpu: '300m', memory: '450Mi' }],
  },
} as const satisfies Record<string, KnownGitSource>;
