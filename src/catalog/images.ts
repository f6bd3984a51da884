/** A container image at one immutable tag. */
export interface ImageReference {
  readonly repository: string;
  readonly tag: string;
}

/** Every third-party image that Blue names itself; what charts and Git sources bring is listed with them. */
export const IMAGES = {
  confluentSchemaRegistry: { repository: 'docker.io/confluentinc/cp-schema-registry', tag: '8.3.1' },
  alpine: { repository: 'docker.io/library/alpine', tag: '3.22.2' },
  externalDnsHetznerWebhook: { repository: 'docker.io/hetzner/external-dns-hetzner-webhook', tag: 'v0.3.4' },
  karapace: { repository: 'ghcr.io/aiven-open/karapace', tag: '6.2.0' },
  keycloak: { repository: 'quay.io/keycloak/keycloak', tag: '26.6.4' },
  /** Built against the newest Keycloak that it was released for; proven against the one above (test/engines/keycloak). */
  keycloakConfigCli: { repository: 'quay.io/adorsys/keycloak-config-cli', tag: '6.5.1-26.5.5' },
  mysqldExporter: { repository: 'quay.io/prometheus/mysqld-exporter', tag: 'v0.19.0' },
  nfsServer: { repository: 'docker.io/itsthenetwork/nfs-server-alpine', tag: '12' },
  oauth2Proxy: { repository: 'quay.io/oauth2-proxy/oauth2-proxy', tag: 'v7.15.4' },
  perconaHaproxy: { repository: 'docker.io/percona/haproxy', tag: '2.8.18-1' },
  perconaXtrabackup: { repository: 'docker.io/percona/percona-xtrabackup', tag: '8.4.0-5.1' },
  perconaXtradbCluster: { repository: 'docker.io/percona/percona-xtradb-cluster', tag: '8.4.8-8.1' },
} as const satisfies Record<string, ImageReference>;
