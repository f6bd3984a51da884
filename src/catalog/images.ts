/** A container image at one immutable tag. */
export interface ImageReference {
  readonly repository: string;
  readonly tag: string;
}

/** Every third-party image that Blue names itself; what a chart brings is listed with the chart. */
export const IMAGES = {
  externalDnsHetznerWebhook: { repository: 'docker.io/hetzner/external-dns-hetzner-webhook', tag: 'v0.3.4' },
  keycloak: { repository: 'quay.io/keycloak/keycloak', tag: '26.6.4' },
  keycloakOperator: { repository: 'quay.io/keycloak/keycloak-operator', tag: '26.6.4' },
  nfsServer: { repository: 'docker.io/itsthenetwork/nfs-server-alpine', tag: '12' },
} as const satisfies Record<string, ImageReference>;
